import { expect, test } from 'vitest';
import { AveragedLogistic } from './averaged-logistic.ts';
import { randomFrom } from './random.ts';

const speed = { learningRate: 0.1, l2: 0 };

/** Ten thousand rows of one feature, seven in ten of them malicious: the weight that fits is ln(7 / 3). */
function fitted(averaging: boolean): number {
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

test('finds the log-odds of a feature', () => {
  expect(fitted(false)).toBeCloseTo(Math.log(7 / 3), 1);
  expect(fitted(true)).toBeCloseTo(Math.log(7 / 3), 1);
});

test('the mean is that of the weights after each row that counts', () => {
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
