import type { Scorer } from '../../../src/core/verdict/decide.ts';

const probabilities = [
  ['bad', 0.99],
  ['odd', 0.89],
  ['hm', 0.4],
] as const;

/** A model that looks at the first letters of the label: `bad…` is dangerous, `odd…` suspicious, `hm…` uncertain. */
export const fakeScorer: Scorer = {
  version: 'fake',
  thresholds: { uncertain: 0.3, suspicious: 0.6, dangerous: 0.9 },
  explain({ label }) {
    const probability = probabilities.find(([start]) => label.startsWith(start))?.[1] ?? 0.01;
    return {
      probability,
      intercept: Math.log(probability / (1 - probability)),
      contributions: [],
      threat: 'dga',
      evidence: [],
    };
  },
};
