import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { subjectProblem } from '../../scripts/lib/commit-subject.mjs';

// Checks commit subjects since the project adopted Conventional Commits.

const lastUnchecked = 'ea0421d';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Returns the subjects to check, or the reason why there are none. */
function readSubjects(): string[] | string {
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return 'a shallow clone lacks the history';
    return git('log', '--no-merges', '--format=%s', `${lastUnchecked}..HEAD`).split('\n').filter(Boolean);
  } catch {
    return `needs a git checkout with commit ${lastUnchecked}`;
  }
}

test('commit subjects follow Conventional Commits', ({ skip }) => {
  const found = readSubjects();
  if (typeof found === 'string') return skip(found);
  const problems = found
    .map((subject) => ({ subject, problem: subjectProblem(subject) }))
    .filter(({ problem }) => problem !== null);
  expect(problems).toEqual([]);
});
