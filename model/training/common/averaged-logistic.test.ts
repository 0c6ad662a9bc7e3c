import { expect, test } from 'vitest';
import { AveragedLogistic } from './averaged-logistic.ts';
import { randomFrom } from './random.ts';

const speed = { learningRate: 0.1, l2: 0 };

/** Fits 10,000 rows with one feature, 7 in 10 of them malicious. The correct weight is ln(7 / 3). */
function fitWeight(averaging: boolean): number {
  const model = new AveragedLogistic(4, speed);
  const random = randomFrom(5);
  const found = Uint32Array.of(2, 3);
  for (let row = 0; row < 10_000; row++) {
    if (averaging && row === 5000) model.average();
    model.learn(found, 1, random() < 0.7 ? 1 : 0, 1);
  }
  const weights = model.weights();
  expect([...weights].map((weight) => weight === 0)).toEqual([true, true, false, true]);
  return weights[2] as number;
}

test('converges to the log-odds of a feature', () => {
  expect(fitWeight(false)).toBeCloseTo(Math.log(7 / 3), 1);
  expect(fitWeight(true)).toBeCloseTo(Math.log(7 / 3), 1);
});

test('averages the weights after each counted row', () => {
  const rows = [1, 0, 1, 1, 0, 1] as const;
  const model = new AveragedLogistic(1, speed);
  const found = Uint32Array.of(0);
  let sum = 0;
  for (const [i, malicious] of rows.entries()) {
    if (i === 2) model.average();
    model.learn(found, 1, malicious, 1);
    const twin = new AveragedLogistic(1, speed);
    for (const earlier of rows.slice(0, i + 1)) twin.learn(found, 1, earlier, 1);
    if (i >= 2) sum += twin.weights()[0] as number;
  }
  expect(model.weights()[0]).toBeCloseTo(sum / 4, 6);
});
