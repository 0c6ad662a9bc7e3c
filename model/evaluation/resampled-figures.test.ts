import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { precisionRecallCurve, reliabilityBins, rocCurve } from './curves.ts';
import { evaluateRows, type ScoredRow } from './evaluate-rows.ts';
import { rankRows } from './ranked-rows.ts';
import { withoutResampling } from './resample.ts';
import { computeResampledFigures, curveRates } from './resampled-figures.ts';

const prior = -3;

/** Rows of both labels with many ties, two families and owners of several rows. */
const anyRows = fc
  .array(
    fc.record({
      label: fc.constantFrom(0 as const, 1 as const),
      family: fc.constantFrom('one', 'two'),
      probability: fc.integer({ min: 0, max: 12 }).map((step) => step / 12),
      owner: fc.constantFrom('a.test', 'b.test', 'c.test'),
    }),
    { minLength: 2, maxLength: 80 },
  )
  .map((rows): ScoredRow[] => [
    ...rows,
    { label: 0, family: 'list', probability: 0.3, owner: 'z.test' },
    { label: 1, family: 'one', probability: 0.7, owner: 'z.test' },
  ]);

describe('rows that are drawn once each', () => {
  test('give what the evaluation gives', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const evaluation = evaluateRows(rows, prior);
        const ranked = rankRows(rows, prior);
        const figures = computeResampledFigures(ranked, withoutResampling(ranked), evaluation.bestF1Threshold);
        expect(figures.area).toBeCloseTo(evaluation.area, 12);
        expect(figures.precisionRecallArea).toBeCloseTo(evaluation.precisionRecallArea, 12);
        expect(figures.error).toBeCloseTo(evaluation.atBestF1.error, 12);
        expect(figures.calibrationError).toBeCloseTo(evaluation.calibrationError, 12);
        expect(figures.calibrationErrorAtMix).toBeCloseTo(evaluation.calibrationErrorAtMix as number, 12);
        expect(figures.caught).toEqual(evaluation.caught.map(({ all }) => all));
        expect(figures.families).toEqual(evaluation.families.map(({ caught }) => caught));
        evaluation.caught.forEach(({ familyMean }, i) => {
          expect(figures.familyMean[i]).toBeCloseTo(familyMean, 12);
        });
      }),
    );
  });

  test('and a row that is drawn twice is a row that stands there twice', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const ranked = rankRows(rows);
        const draw = withoutResampling(ranked);
        // Owners are numbered group by group, benign ones first.
        const [from] = ranked.benignOwners;
        draw.owners[from] = 2;
        const first = rows.find(({ label }) => label === 0)?.owner;
        const doubled = rows.flatMap((row) => (row.label === 0 && row.owner === first ? [row, row] : [row]));
        const again = rankRows(doubled);
        const twice = computeResampledFigures(ranked, draw, 0.5);
        const written = computeResampledFigures(again, withoutResampling(again), 0.5);
        expect(twice.area).toBeCloseTo(written.area, 12);
        expect(twice.precisionRecallArea).toBeCloseTo(written.precisionRecallArea, 12);
        expect(twice.error).toBeCloseTo(written.error, 12);
        expect(twice.curve).toEqual(written.curve);
      }),
    );
  });
});

describe('curves', () => {
  test('the ROC curve rises, ends at 1 and agrees with the figures', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const ranked = rankRows(rows);
        const curve = rocCurve(ranked, 1e-2);
        const figures = computeResampledFigures(ranked, withoutResampling(ranked), 0.5);
        expect(curve.at(-1)).toEqual({ x: 1, y: 1 });
        expect(curve.map(({ y }) => y)).toEqual(curve.map(({ y }) => y).sort((a, b) => a - b));
        expect(curve[0]?.y).toBe(figures.curve[curveRates.indexOf(0.01)]);
      }),
    );
  });

  test('precision at full recall is the share of malicious rows above the lowest of them', () => {
    const rows = [0.9, 0.8, 0.7, 0.6].map((probability, i) => ({ label: (i % 2) as 0 | 1, family: 'x', probability }));
    const curve = precisionRecallCurve(rankRows(rows));
    expect(curve[0]).toEqual({ x: 1 / curve.length, y: 0.5 });
    expect(curve.at(-1)).toEqual({ x: 1, y: 0.5 });
  });

  test('the bins hold every row once, and the calibration error is the mean of their gaps', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const bins = reliabilityBins(rankRows(rows)).filter((bin) => bin.rows > 0);
        expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows.length);
        const gap = bins.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.share - bin.probability), 0) / rows.length;
        expect(gap).toBeCloseTo(evaluateRows(rows).calibrationError, 12);
        for (const { probability, from, to, share, interval } of bins) {
          expect(probability).toBeGreaterThanOrEqual(from - 1e-12);
          expect(probability).toBeLessThanOrEqual(to + 1e-12);
          expect(interval[0]).toBeLessThanOrEqual(share);
          expect(interval[1]).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });
});
