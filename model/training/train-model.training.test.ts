import { describe, expect, test } from 'vitest';
import { smallHosts, smallOptions, smallWords } from '../../test/support/small-model.ts';
import { evaluateRows } from '../evaluation/evaluate-rows.ts';
import {
  areaUnderRoc,
  bestF1Threshold,
  calibrationError,
  confusion,
  scoreAtFalseAlarmRate,
  shareAbove,
} from '../evaluation/metrics.ts';
import { binEdges } from './common/bin-edges.ts';
import { fitAffine } from './common/fit-affine.ts';
import { randomFrom } from './common/random.ts';
import { isTestName } from './common/test-split.ts';
import { balance, trainingNames } from './common/training-names.ts';
import { upperQuantile } from './common/upper-quantile.ts';
import { trainModel } from './train-model.ts';

const scores = Float64Array.of(0.9, 0.8, 0.7, 0.6, 0.5);
const labels = Uint8Array.of(1, 0, 1, 0, 0);

describe('metrics', () => {
  test('the area under the ROC curve is the share of pairs in the right order, and a tie counts half', () => {
    expect(areaUnderRoc(scores, labels)).toBeCloseTo(5 / 6, 12);
    expect(areaUnderRoc(Float64Array.of(1, 1), Uint8Array.of(0, 1))).toBe(0.5);
    expect(areaUnderRoc(scores, new Uint8Array(5))).toBeNaN();
  });

  test('finds the threshold with the best F1 and counts the errors at it', () => {
    expect(bestF1Threshold(scores, labels)).toBe(0.7);
    expect(confusion(scores, labels, 0.7)).toEqual({ benign: 3, falseAlarms: 1, malicious: 2, missed: 0 });
  });

  test('the share of false alarms never exceeds the rate, even if scores are tied', () => {
    const benign = Float64Array.from({ length: 1000 }, (_, i) => Math.floor(i / 10));
    for (const rate of [0.1, 0.01, 0.001]) {
      expect(shareAbove(benign, scoreAtFalseAlarmRate(benign, rate))).toBeLessThanOrEqual(rate);
    }
  });

  test('the calibration error is 0 if the shares match and 1 if they are opposite', () => {
    expect(calibrationError(Float64Array.of(0.5, 0.5), Uint8Array.of(0, 1), [1, 1])).toBe(0);
    expect(calibrationError(Float64Array.of(0, 1), Uint8Array.of(1, 0), [1, 1])).toBe(1);
  });

  test('reports the share caught for each family, over all names and as a mean over families', () => {
    const rows = [
      ...Array.from({ length: 100 }, (_, i) => ({ label: 0 as const, family: 'benign', probability: i / 1000 })),
      { label: 1 as const, family: 'easy', probability: 0.9 },
      { label: 1 as const, family: 'hard', probability: 0.01 },
    ];
    const { families, caught } = evaluateRows(rows);
    expect(families.map(({ family, caught: [share] }) => [family, share])).toEqual([
      ['easy', 1],
      ['hard', 0],
    ]);
    expect(caught[0]).toMatchObject({ falseAlarmRate: 0.01, all: 0.5, familyMean: 0.5 });
  });
});

test('an upper quantile follows the values within their range and an exponential tail beyond it', () => {
  const random = randomFrom(3);
  const values = Array.from({ length: 20000 }, () => -Math.log(1 - random()));
  expect(upperQuantile(values, 0.01)).toBeCloseTo(Math.log(100), 0);
  expect(upperQuantile(values, 0.00001)).toBeGreaterThan(9);
  expect(upperQuantile(values, 0.00001)).toBeLessThan(15);
});

test('recovers the scale and shift that generated the labels', () => {
  const random = randomFrom(5);
  const x = Array.from({ length: 20000 }, () => 6 * random() - 3);
  const y = x.map((value) => (random() < 1 / (1 + Math.exp(-(2 * value - 1))) ? 1 : 0));
  const { scale, shift } = fitAffine(
    x,
    y,
    x.map(() => 1),
  );
  expect(scale).toBeCloseTo(2, 0);
  expect(shift).toBeCloseTo(-1, 0);
});

test('bins have at most 254 edges, in ascending order and between distinct values', () => {
  const edges = binEdges(Float32Array.from({ length: 10000 }, (_, i) => i % 1000));
  expect(edges.length).toBeLessThanOrEqual(254);
  expect([...edges]).toEqual([...edges].sort((a, b) => a - b));
  expect([...binEdges(Float32Array.of(1, 1, 2, 2, 5))]).toEqual([1.5, 3.5]);
  expect(binEdges(Float32Array.of(4, 4)).length).toBe(0);
});

describe('rows', () => {
  const hosts = [
    { host: 'www.example.com', label: 0, family: 'list' },
    { host: 'example.com', label: 1, family: 'bot' },
    { host: 'qwxz.com', label: 1, family: 'bot' },
    { host: '10.0.0.1', label: 1, family: 'bot' },
  ] as const;

  test('keeps one row per registrable domain, prefers the benign one and drops IP addresses', () => {
    expect(trainingNames(hosts).map(({ label, malicious }) => [label, malicious])).toEqual([
      ['example', 0],
      ['qwxz', 1],
    ]);
  });

  test('balancing gives both classes the same total weight', () => {
    const names = trainingNames(smallHosts());
    balance(names);
    const mass = (kind: number): number =>
      names.filter(({ malicious }) => malicious === kind).reduce((sum, { weight }) => sum + weight, 0);
    expect(mass(0)).toBeCloseTo(mass(1), 6);
  });

  test('the test split reserves a tenth of the benign names', () => {
    const kept = Array.from({ length: 10000 }, (_, i) => `name${i}.com`).filter((name) => isTestName(name, 0));
    expect(kept.length / 10000).toBeCloseTo(0.1, 1);
  });
});

test('reports the label that has no rows', () => {
  const benign = trainingNames(smallHosts().filter(({ label }) => label === 0));
  expect(() => trainModel(benign, smallWords, smallOptions, () => {})).toThrow(/none with label 1/);
});
