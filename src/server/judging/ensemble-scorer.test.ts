import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled, testEnsemble, withPrior } from '../../../test/support/server-kit.ts';
import { finestUnit } from '../../core/base/log-odds.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import type { DomainName } from '../../core/hostname/types.ts';
import type { Explanation } from '../../core/verdict/types.ts';
import { aggregations, combineScores } from '../registry/combine-scores.ts';
import { EnsembleScorer, scorerOf } from './ensemble-scorer.ts';

const models = [bundled, withPrior(-1), withPrior(0.5)];
const name = parseHostname('gardenhouse-login.com') as DomainName;

/** Creates an explanation with one term of `units` grid steps. */
function explanationOf(units: number): Explanation {
  const logOdds = units * finestUnit;
  return {
    probability: 1 / (1 + Math.exp(-logOdds)),
    intercept: 0,
    contributions: [{ name: 'length', value: 1, logOdds }],
    threat: 'dga',
    evidence: [],
  };
}

test('an ensemble of one member gives the explanation and the version of that member', () => {
  const scorer = new EnsembleScorer(testEnsemble([bundled]));
  expect(scorer.explain(name)).toEqual(bundled.explain(name));
  expect(scorer.version).toBe(bundled.version);
  expect(scorer.explain(name, new Set(['prior']))).toEqual(bundled.explain(name, new Set(['prior'])));
});

describe.each(aggregations)('%s of several members', (aggregation) => {
  const ensemble = testEnsemble(models, aggregation, [1, 2, 0.5]);
  const scorer = new EnsembleScorer(ensemble);
  const units = fc.integer({ min: -(60 * 2 ** 20), max: 60 * 2 ** 20 });

  test('the terms sum exactly to the probability, which is the combined one', () => {
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        const explanations = [a, b, c].map(explanationOf);
        const { probability, intercept, contributions } = scorer.combine(explanations);
        const logOdds = contributions.reduce((sum, term) => sum + term.logOdds, intercept);
        expect(1 / (1 + Math.exp(-logOdds))).toBe(probability);
        expect(contributions.every((term) => Number.isInteger(term.logOdds / finestUnit))).toBe(true);
        const combined = combineScores(
          ensemble,
          explanations.map((explanation) => explanation.probability),
        );
        expect(Math.abs(probability - combined)).toBeLessThan(finestUnit);
      }),
    );
  });

  test('members that agree keep every digit of their probability', () => {
    fc.assert(
      fc.property(units, (unitCount) => {
        const own = explanationOf(unitCount);
        const { probability, contributions } = scorer.combine([own, own, own]);
        expect(probability).toBe(own.probability);
        expect(contributions.at(-1)).toMatchObject({ name: 'ensemble', value: 3, logOdds: 0 });
      }),
    );
  });
});

test('an ensemble has its own version and the thresholds of its first member', () => {
  const scorer = new EnsembleScorer(testEnsemble(models));
  expect(scorer.version).toBe('0123456789ab');
  expect(scorer.thresholds).toEqual(bundled.thresholds);
});

test('scorerOf returns the same scorer for the same ensemble', () => {
  const ensemble = testEnsemble(models);
  expect(scorerOf(ensemble)).toBe(scorerOf(ensemble));
  expect(scorerOf(testEnsemble(models))).not.toBe(scorerOf(ensemble));
});
