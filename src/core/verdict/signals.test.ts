import { describe, expect, test } from 'vitest';
import { finestUnit, logistic, roundLogOdds } from '../base/log-odds.ts';
import { hasDiscount, isWorseBySignals, type Signals, signalLogOdds, withSignals } from './signals.ts';
import type { Explanation, Threat } from './types.ts';
import { verdictAt } from './verdict-at.ts';

const thresholds = { uncertain: logistic(-2.4), suspicious: logistic(0), dangerous: logistic(2.2) };
const newAndAsking: Signals = { isFirstVisit: true, asksForSecrets: true };
const quiet: Signals = { isFirstVisit: true, asksForSecrets: false };

function explain(logOdds: number, threat: Threat = 'phishing'): Explanation {
  const rounded = roundLogOdds(logOdds);
  const contributions = [{ name: 'suffix', value: 'com', logOdds: rounded + 1 }];
  return { probability: logistic(rounded), intercept: -1, contributions, threat, evidence: [] };
}

const verdictOf = ({ probability }: Explanation) => verdictAt(probability, thresholds);
const sumOf = ({ intercept, contributions }: Explanation): number =>
  contributions.reduce((sum, { logOdds }) => sum + logOdds, intercept);
const added = ({ contributions }: Explanation) => contributions.slice(1).map(({ name }) => name);

describe('a new site that asks for secrets', () => {
  test.each([-2.4, -1, -0.01])('is suspicious if the name is uncertain (%d)', (logOdds) => {
    const result = withSignals(explain(logOdds), newAndAsking, thresholds);
    expect(verdictOf(result)).toBe('suspicious');
    expect(added(result)).toEqual(['firstVisit', 'asksForSecrets']);
    expect(isWorseBySignals(result, thresholds)).toBe(true);
  });

  test('has an exact sum of multiples of 2^-20', () => {
    for (const logOdds of [-2.4, -0.3, 1.7, 2.19]) {
      const result = withSignals(explain(logOdds), newAndAsking, thresholds);
      expect(result.probability).toBe(logistic(sumOf(result)));
      for (const { logOdds: own } of result.contributions) expect(Number.isInteger(own / finestUnit)).toBe(true);
    }
  });

  test('never becomes dangerous, whatever the thresholds are', () => {
    for (const dangerous of [0.51, 0.6, 0.898316160522633, 0.99, 1]) {
      for (let logOdds = -2.4; logistic(logOdds) < dangerous && logOdds < 8; logOdds += 0.0137) {
        const own = explain(logOdds);
        const result = withSignals(own, newAndAsking, { ...thresholds, dangerous });
        expect(result.probability).toBeLessThan(dangerous);
      }
    }
  });
});

test.each([
  ['a safe name', -3, 'phishing', newAndAsking],
  ['a dangerous name', 3, 'dga', quiet],
  ['a known site that asks', -1, 'phishing', { isFirstVisit: false, asksForSecrets: true }],
  ['a new site that asks for nothing', -1, 'phishing', quiet],
  ['an imitation that asks for nothing', 1, 'lookalike', quiet],
  ['an uncertain name that looks generated and asks for nothing', -1, 'dga', quiet],
  ['a page where no one looks', 1, 'dga', { isFirstVisit: true, asksForSecrets: null }],
] as const)('%s is judged by its name alone', (_, logOdds, threat, signals) => {
  const own = explain(logOdds, threat);
  expect(withSignals(own, signals, thresholds)).toBe(own);
  expect(isWorseBySignals(own, thresholds)).toBe(false);
});

test('a name that looks generated on a page that asks for nothing gets a badge, unless it is nearly certain', () => {
  const weak = withSignals(explain(0.5, 'dga'), quiet, thresholds);
  expect(verdictOf(weak)).toBe('uncertain');
  expect(added(weak)).toEqual(['asksForNothing']);
  expect([hasDiscount(weak), hasDiscount(explain(0.5, 'dga')), hasDiscount(null)]).toEqual([true, false, false]);
  expect(verdictOf(withSignals(explain(2, 'dga'), quiet, thresholds))).toBe('suspicious');
  expect(signalLogOdds.asksForNothing).toBeLessThan(0);
});

test('a name that is suspicious by itself has not become so by signals', () => {
  expect(isWorseBySignals(withSignals(explain(0.5), newAndAsking, thresholds), thresholds)).toBe(false);
});
