import type { Lookalike } from '../../src/core/heads/lookalike/types.ts';
import { type LookalikeWeights, lookalikeLogOdds } from '../../src/core/heads/lookalike/weights.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { percent } from '../evaluation/number-texts.ts';
import { isTestName } from '../training/common/test-split.ts';
import type { FoundPermutation } from '../training/lookalike/find-permutations.ts';
import { markdownTable } from './markdown.ts';

/** The lookalike head by itself: search, weights, and the log-odds from which it flags a name. */
export interface LookalikeJudge {
  find(name: DomainName): Lookalike | null;
  weightsFor(target: string): LookalikeWeights;
  readonly threshold: number;
}

interface Outcome {
  readonly permutation: FoundPermutation;
  readonly found: Lookalike | null;
  readonly score: number;
  /** The head found the imitated site. */
  readonly isRight: boolean;
  /** It also flagged the name. */
  readonly isCaught: boolean;
}

function scoreOf({ weightsFor }: LookalikeJudge, found: Lookalike | null): number {
  return found === null ? 0 : lookalikeLogOdds(weightsFor(found.target), found);
}

function judgePermutation(judge: LookalikeJudge, permutation: FoundPermutation): Outcome {
  const found = judge.find(permutation.name);
  const score = scoreOf(judge, found);
  const isRight = found !== null && permutation.targets.has(found.target);
  return { permutation, found, score, isRight, isCaught: isRight && score >= judge.threshold };
}

/** Renders how many permutations are found and caught with the right target: all of them, and by class. */
export function caughtTable(judge: LookalikeJudge, permutations: readonly FoundPermutation[]): string {
  const outcomes = permutations.map((permutation) => judgePermutation(judge, permutation));
  const row = (title: string, isWanted: (permutation: FoundPermutation) => boolean): string[] => {
    const part = outcomes.filter(({ permutation }) => isWanted(permutation));
    const share = (isCounted: (outcome: Outcome) => boolean): string =>
      percent(part.filter(isCounted).length / part.length, 2);
    return [title, String(part.length), share(({ isRight }) => isRight), share(({ isCaught }) => isCaught)];
  };
  const kinds = new Set(permutations.map(({ kind }) => kind));
  return markdownTable([
    ['permutations', 'number', 'found', 'caught'],
    row('all', () => true),
    row('not in training', ({ name }) => isTestName(name.registrable, 1)),
    row('labels of 3 and 4 letters', ({ length }) => length < 5),
    row('labels of 5 letters and more', ({ length }) => length >= 5),
    ...[...kinds].map((wanted) =>
      row(`${wanted}, 5 letters and more`, ({ kind, length }) => kind === wanted && length >= 5),
    ),
  ]);
}

/** Lists the first permutations that are not caught, and what was found in them instead. */
export function missedList(judge: LookalikeJudge, permutations: readonly FoundPermutation[], max: number): string {
  const missed = permutations
    .map((permutation) => judgePermutation(judge, permutation))
    .filter((outcome) => !outcome.isCaught);
  return markdownTable([
    ['name', 'imitates', 'class', 'found'],
    ...missed
      .slice(0, max)
      .map(({ permutation: { name, targets, kind }, found, score }) => [
        name.registrable,
        [...targets].join(' '),
        kind,
        found === null ? 'nothing' : `${found.target} ${found.technique} ${score.toFixed(2)}`,
      ]),
  ]);
}

/** Measures how many of the names are flagged and how long a search takes. @param max names to list as examples */
export function flaggedRow(
  judge: LookalikeJudge,
  { title, names }: { readonly title: string; readonly names: readonly DomainName[] },
  max: number,
): string[] {
  const started = performance.now();
  const findings = names.flatMap((name) => {
    const found = judge.find(name);
    return found === null ? [] : { name, found, score: scoreOf(judge, found) };
  });
  const microseconds = ((performance.now() - started) * 1000) / names.length;
  const flagged = findings.filter(({ score }) => score >= judge.threshold).sort((a, b) => b.score - a.score);
  return [
    title,
    String(names.length),
    percent(findings.length / names.length, 2),
    `${flagged.length} (${((1e4 * flagged.length) / names.length).toFixed(1)} in 10,000)`,
    microseconds.toFixed(2),
    flagged
      .slice(0, max)
      .map(({ name, found, score }) => `${name.unicode} (${found.target} ${found.technique} ${score.toFixed(2)})`)
      .join(' '),
  ];
}

/** Renders the rows of `flaggedRow`. */
export function flaggedTable(rows: readonly string[][]): string {
  return markdownTable([['benign names', 'number', 'found', 'flagged', 'µs per name', 'highest scores'], ...rows]);
}
