// Plain Node, because the commit-msg hook runs it.

const maxLength = 72;
const types = ['build', 'chore', 'ci', 'docs', 'feat', 'fix', 'perf', 'refactor', 'revert', 'style', 'test'];
const form = new RegExp(`^(?:${types.join('|')})(?:\\([a-z0-9-]+(?:, ?[a-z0-9-]+)*\\))?!?: \\S`);
/** Subjects that git writes itself. */
const written = /^(?:Merge |Revert "|fixup! |squash! |amend! )/;

/**
 * Says what is wrong with the first line of a commit message, or returns null if nothing is.
 *
 * @param {string} subject
 * @returns {string | null}
 */
export function subjectProblem(subject) {
  if (written.test(subject)) return null;
  if (!form.test(subject))
    return `expected "type: summary" or "type(scope): summary" with a type of ${types.join(', ')}`;
  if (subject.length > maxLength) return `expected at most ${maxLength} characters, found ${subject.length}`;
  if (subject.endsWith('.')) return 'expected no full stop at the end';
  return null;
}
