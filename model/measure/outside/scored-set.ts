import type { DomainName } from '../../../src/core/hostname/types.ts';
import type { Model } from '../../../src/core/model/model.ts';
import type { Threat, Verdict } from '../../../src/core/verdict/types.ts';
import { verdictAt } from '../../../src/core/verdict/verdict-at.ts';
import type { OutsideSet } from './outside-sets.ts';

export const levels = ['safe', 'uncertain', 'suspicious', 'dangerous'] as const;

/** The verdict of the bundled model on one name, by its name alone. */
export interface ScoredName {
  readonly name: DomainName;
  readonly verdict: Verdict;
  readonly probability: number;
  /** The likeliest kind of threat, however unlikely. */
  readonly threat: Threat | null;
}

export interface ScoredSet extends OutsideSet {
  readonly scored: readonly ScoredName[];
}

/** Scores every name of a set with popularity, as the extension does. */
export function scoreSet(model: Model, set: OutsideSet): ScoredSet {
  const scored = set.names.map((name): ScoredName => {
    const { probability, threat } = model.explain(name);
    return { name, probability, threat, verdict: verdictAt(probability, model.thresholds) };
  });
  return { ...set, scored };
}

/** True from the level at which a person sees a banner. */
export function isWarned({ verdict }: Pick<ScoredName, 'verdict'>): boolean {
  return verdict === 'suspicious' || verdict === 'dangerous';
}

/** The share of names that fulfil a condition, 0..1; 0 without names. */
export function shareOf(scored: readonly ScoredName[], condition: (row: ScoredName) => boolean): number {
  return scored.length === 0 ? 0 : scored.filter(condition).length / scored.length;
}

/** Unites sets and counts every host once. */
export function unite(sets: readonly ScoredSet[]): ScoredName[] {
  return [...new Map(sets.flatMap(({ scored }) => scored.map((row) => [row.name.host, row]))).values()];
}
