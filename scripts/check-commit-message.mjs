// The commit-msg hook: checks the subject of the message in the file that git names.
import { readFileSync } from 'node:fs';
import { subjectProblem } from './lib/commit-subject.mjs';

const [file = ''] = process.argv.slice(2);
const [subject = ''] = readFileSync(file, 'utf8').split('\n', 1);
const problem = subjectProblem(subject);
if (problem !== null) {
  console.error(`Commit subject "${subject}": ${problem}. See CONTRIBUTING.md.`);
  process.exitCode = 1;
}
