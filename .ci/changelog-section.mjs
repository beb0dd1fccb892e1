// Prints the changelog's section of a version: the notes of its release. Fails where there is none. A pre-release has what is unreleased.
import { readFileSync } from 'node:fs';

const version = process.argv[2];
const changelog = readFileSync('CHANGELOG.md', 'utf8').replace(/\n\[[^\]\n]+\]: .*/g, '');
const heading = version.includes('-') ? 'Unreleased' : version;
const section = changelog.split(/^## /m).find(part => part.startsWith(`[${heading}]`));
const notes = section?.split('\n').slice(1).join('\n').trim();
if (!notes) {
  console.error(`CHANGELOG.md has no section ## [${heading}], or an empty one`);
  process.exit(1);
}

// On a release's page, links within the repository lead nowhere.
console.log(notes.replace(/\]\((?![a-z]+:)/g, `](https://github.com/connectgen/connectgen/blob/v${version}/`));
