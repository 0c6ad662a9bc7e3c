import type { Model } from '../../src/core/model/model.ts';
import { type Signals, secretsShares, withSignals } from '../../src/core/verdict/signals.ts';
import type { Explanation } from '../../src/core/verdict/types.ts';
import { verdictAt } from '../../src/core/verdict/verdict-at.ts';
import { parseDomainNames } from './hostnames.ts';

/** Shares of the names of a list that get a banner or a full page when a person visits them for the first time. */
export interface SignalFigures {
  readonly names: number;
  readonly byName: number;
  readonly withSignals: number;
  /** Names whose banner is owed to the signals, and names that lose theirs; shares as above. */
  readonly gained: number;
  readonly lost: number;
}

/** Returns whether each name has a banner or a full page: by its name, if the page asks for a secret, and if not. */
export interface Shown {
  readonly byName: boolean;
  readonly asking: boolean;
  readonly quiet: boolean;
}

const asking: Signals = { isFirstVisit: true, asksForSecrets: true };
const quiet: Signals = { isFirstVisit: true, asksForSecrets: false };

export function showNames(model: Model, hosts: readonly string[]): Shown[] {
  const { thresholds } = model;
  const isShown = ({ probability }: Explanation): boolean => {
    const verdict = verdictAt(probability, thresholds);
    return verdict === 'suspicious' || verdict === 'dangerous';
  };
  return parseDomainNames(hosts).map((name) => {
    const explanation = model.explain(name);
    return {
      byName: isShown(explanation),
      asking: isShown(withSignals(explanation, asking, thresholds)),
      quiet: isShown(withSignals(explanation, quiet, thresholds)),
    };
  });
}

/**
 * Simulates first visits.
 * @param askingShare assumed share of the pages that ask for a secret, 0..1
 */
export function simulateVisits(shown: readonly Shown[], askingShare: number): SignalFigures {
  const mean = (weigh: (each: Shown) => number): number =>
    shown.reduce((sum, each) => sum + weigh(each), 0) / Math.max(1, shown.length);
  const expected = (each: Shown): number => askingShare * Number(each.asking) + (1 - askingShare) * Number(each.quiet);
  return {
    names: shown.length,
    byName: mean(({ byName }) => Number(byName)),
    withSignals: mean(expected),
    gained: mean((each) => (each.byName ? 0 : expected(each))),
    lost: mean((each) => (each.byName ? 1 - expected(each) : 0)),
  };
}

/** The assumed shares of pages that ask for a secret: low, as the weights assume, high. */
export const askingShares = {
  phishing: [0.5, secretsShares.phishing, 0.9],
  benign: [0.04, secretsShares.benign, 0.2],
} as const;
