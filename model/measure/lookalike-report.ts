import type { Lookalike } from '../../src/core/heads/lookalike/types.ts';
import { type LookalikeWeights, lookalikeLogOdds } from '../../src/core/heads/lookalike/weights.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { isTestName } from '../training/common/test-split.ts';
import type { FoundPermutation } from '../training/lookalike/find-permutations.ts';

/** What is measured: a search, the weights for what it finds, and the log-odds from which a name is flagged. */
export interface Judge {
  find(name: DomainName): Lookalike | null;
  weightsFor(target: string): LookalikeWeights;
  readonly threshold: number;
}

interface Outcome {
  readonly permutation: FoundPermutation;
  readonly found: Lookalike | null;
  readonly score: number;
  readonly isRight: boolean;
  readonly isCaught: boolean;
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

function scoreOf({ weightsFor }: Judge, found: Lookalike | null): number {
  return found === null ? 0 : lookalikeLogOdds(weightsFor(found.target), found);
}

/** Prints how many of the listed permutations are found and caught with the right target, as a whole and by class. */
export function printCaught(judge: Judge, listed: number, truth: readonly FoundPermutation[], shown: number): void {
  const outcomes = truth.map((permutation): Outcome => {
    const found = judge.find(permutation.name);
    const score = scoreOf(judge, found);
    const isRight = found !== null && permutation.targets.has(found.target);
    return { permutation, found, score, isRight, isCaught: isRight && score >= judge.threshold };
  });
  const print = (title: string, wanted: (permutation: FoundPermutation) => boolean): void => {
    const part = outcomes.filter(({ permutation }) => wanted(permutation));
    const found = percent(part.filter(({ isRight }) => isRight).length, part.length);
    const caught = percent(part.filter(({ isCaught }) => isCaught).length, part.length);
    console.log(
      `${title.padEnd(30)}${String(part.length).padStart(7)}  found ${found.padStart(8)}  caught ${caught.padStart(8)}`,
    );
  };
  console.log(`of ${listed} listed names ${truth.length} are permutations; found and caught with the right target:`);
  print('all', () => true);
  print('not trained on', ({ name }) => isTestName(name.registrable, 1));
  print('labels of 3 and 4 letters', ({ length }) => length < 5);
  print('labels of 5 letters and more', ({ length }) => length >= 5);
  for (const wanted of new Set(truth.map(({ kind }) => kind))) {
    print(`  ${wanted}`, ({ kind, length }) => kind === wanted && length >= 5);
  }
  for (const { permutation, found, score } of outcomes.filter(({ isCaught }) => !isCaught).slice(0, shown)) {
    const what = found === null ? 'nothing' : `${found.target} ${found.technique} ${score.toFixed(2)}`;
    console.log(
      `    ${permutation.name.registrable} of ${[...permutation.targets]} (${permutation.kind}): found ${what}`,
    );
  }
}

/** Prints how many of the names are flagged, with the time a name takes, and those with the highest scores. */
export function printFlagged(judge: Judge, title: string, names: readonly DomainName[], shown: number): void {
  const started = performance.now();
  const findings = names.flatMap((name) => {
    const found = judge.find(name);
    return found === null ? [] : { name, found, score: scoreOf(judge, found) };
  });
  const each = ((performance.now() - started) * 1000) / names.length;
  const flagged = findings.filter(({ score }) => score >= judge.threshold).sort((a, b) => b.score - a.score);
  const rate = ((1e4 * flagged.length) / names.length).toFixed(1);
  console.log(
    `${title.padEnd(26)}${String(names.length).padStart(7)}  found ${percent(findings.length, names.length)}  ` +
      `flagged ${flagged.length} = ${rate} in 10,000  ${each.toFixed(2)} microseconds each`,
  );
  for (const { name, found, score } of flagged.slice(0, shown)) {
    console.log(
      `    ${score.toFixed(2)} ${name.unicode} ${found.target} ${found.technique} [${found.words.join(' ')}] ${found.rest}`,
    );
  }
}
