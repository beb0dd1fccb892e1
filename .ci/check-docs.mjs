// Checks what no compiler checks: that links between documents lead somewhere, that the README stays short,
// and that nothing in the tree looks like a Stripe secret.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\0').filter(f => f && existsSync(f));
const problems = [];

const prose = text => text.replace(/```[\s\S]*?```/g, '');

const anchors = text => new Set(
  prose(text).split('\n')
    .filter(line => /^#{1,6} /.test(line))
    .map(line => line.replace(/^#+ /, '').toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')));

for (const file of files.filter(f => f.endsWith('.md'))) {
  const text = readFileSync(file, 'utf8');
  for (const [, target] of prose(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path, anchor] = target.split('#');
    const linked = path ? normalize(join(dirname(file), path)) : file;
    if (!existsSync(linked)) problems.push(`${file}: no such file: ${target}`);
    else if (anchor && linked.endsWith('.md') && !anchors(readFileSync(linked, 'utf8')).has(anchor)) problems.push(`${file}: no such heading: ${target}`);
  }
}

const readmeLines = readFileSync('README.md', 'utf8').split('\n').length;
if (readmeLines > 150) problems.push(`README.md has ${readmeLines} lines; it should stay under 150`);

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  if (/\b(sk|rk)_(live|test)_[0-9A-Za-z]{16,}|\bwhsec_[0-9A-Za-z]{32,}/.test(text)) problems.push(`${file}: holds what looks like a Stripe secret`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

console.log(`${files.length} files looked at`);
