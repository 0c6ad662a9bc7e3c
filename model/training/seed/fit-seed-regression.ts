import { logistic } from '../../../src/core/base/log-odds.ts';
import { computeSeedFeatures } from '../../../src/core/seed/seed-features.ts';
import type { SeedRegression } from '../../../src/core/seed/seed-regression.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { bestF1Threshold } from '../../evaluation/metrics.ts';
import { solveLinearSystem } from '../common/solve-linear-system.ts';
import type { TrainingName } from '../common/training-names.ts';

const inputs = ['length', 'entropy', 'proVowels', 'numWords'] as const;
const size = inputs.length + 1;

/** Fits the first seed's logistic regression by Newton's method, every row with the same weight, as the seed does. */
export function fitSeedRegression(names: readonly TrainingName[], words: WordGraph): SeedRegression {
  const rows = new Float64Array(names.length * size);
  names.forEach(({ label }, i) => {
    const features = computeSeedFeatures(label, words);
    rows[i * size] = 1;
    inputs.forEach((input, j) => {
      rows[i * size + j + 1] = features[input];
    });
  });
  const weights = new Float64Array(size);
  const score = (i: number): number => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (weights[j] as number) * (rows[i * size + j] as number);
    return sum;
  };
  for (let step = 0; step < 30; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, (_, j) =>
      Float64Array.from({ length: size }, (_, k) => (j === k ? 1e-6 : 0)),
    );
    for (let i = 0; i < names.length; i++) {
      const p = logistic(score(i));
      const error = p - (names[i] as TrainingName).malicious;
      const curve = p * (1 - p);
      for (let j = 0; j < size; j++) {
        const x = rows[i * size + j] as number;
        gradient[j]! += error * x;
        for (let k = 0; k < size; k++) (hessian[j] as Float64Array)[k]! += curve * x * (rows[i * size + k] as number);
      }
    }
    const change = solveLinearSystem(hessian, gradient);
    change.forEach((value, j) => {
      weights[j]! -= value;
    });
    if (Math.max(...change.map(Math.abs)) < 1e-10) break;
  }
  const probabilities = Float64Array.from(names, (_, i) => logistic(score(i)));
  const threshold = bestF1Threshold(
    probabilities,
    Uint8Array.from(names, ({ malicious }) => malicious),
  );
  const [intercept = 0, length = 0, entropy = 0, proVowels = 0, numWords = 0] = weights;
  return { intercept, length, entropy, proVowels, numWords, threshold };
}
