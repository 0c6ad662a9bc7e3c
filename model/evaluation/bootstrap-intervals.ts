import { randomFrom } from '../training/common/random.ts';
import type { Evaluation } from './evaluate-rows.ts';
import { type Interval, percentileInterval, wilsonInterval } from './interval.ts';
import type { RankedRows } from './ranked-rows.ts';
import { type Resample, resampleInto, withoutResampling } from './resample.ts';
import { computeResampledFigures, type ResampledFigures } from './resampled-figures.ts';

/** 95 % bootstrap intervals of the figures of an `Evaluation`. */
export interface Intervals {
  readonly area: Interval;
  readonly precisionRecallArea: Interval;
  readonly error: Interval;
  readonly caught: readonly { readonly all: Interval; readonly familyMean: Interval }[];
  /** In the order of the families, per false-alarm rate. */
  readonly families: readonly (readonly Interval[])[];
  readonly calibrationError: Interval;
  readonly calibrationErrorAtMix: Interval | null;
  /** Share caught at every rate of `curveRates`. */
  readonly curve: readonly Interval[];
}

export interface BootstrapOptions {
  readonly replicates: number;
  readonly seed: number;
  readonly onReplicate?: (done: number) => void;
}

export const defaultBootstrap = { replicates: 1000, seed: 1 } as const;

/** Measures many bootstrap samples of the rows. The same rows and options give the same intervals. */
export function bootstrapIntervals(
  ranked: RankedRows,
  evaluation: Evaluation,
  { replicates, seed, onReplicate: onDraw }: BootstrapOptions = defaultBootstrap,
): Intervals {
  const random = randomFrom(seed);
  const draw: Resample = withoutResampling(ranked);
  const samples = Array.from({ length: replicates }, (_, i): ResampledFigures => {
    onDraw?.(i);
    resampleInto(ranked, random, draw);
    return computeResampledFigures(ranked, draw, evaluation.bestF1Threshold);
  });
  const over = (read: (figures: ResampledFigures) => number): Interval => percentileInterval(samples.map(read));
  const { caught, families, calibrationErrorAtMix } = evaluation;
  const maliciousOwners = ranked.owners - ranked.benignOwners[1];
  return {
    area: over(({ area }) => area),
    precisionRecallArea: over(({ precisionRecallArea }) => precisionRecallArea),
    error: unlessCertain(
      evaluation.atBestF1.error,
      ranked.owners,
      over(({ error }) => error),
    ),
    caught: caught.map(({ all, familyMean }, rate) => ({
      all: unlessCertain(
        all,
        maliciousOwners,
        over((figures) => figures.caught[rate] as number),
      ),
      familyMean: unlessCertain(
        familyMean,
        maliciousOwners,
        over((figures) => figures.familyMean[rate] as number),
      ),
    })),
    families: families.map((family, index) => {
      const [from, to] = ranked.families[index]?.owners ?? [0, 0];
      return family.caught.map((share, rate) =>
        unlessCertain(
          share,
          to - from,
          over((figures) => figures.families[index]?.[rate] as number),
        ),
      );
    }),
    calibrationError: reflected(
      evaluation.calibrationError,
      over((figures) => figures.calibrationError),
    ),
    calibrationErrorAtMix:
      calibrationErrorAtMix === null
        ? null
        : reflected(
            calibrationErrorAtMix,
            over((figures) => figures.calibrationErrorAtMix),
          ),
    curve: (samples[0]?.curve ?? []).map((_, rate) => over((figures) => figures.curve[rate] as number)),
  };
}

/** If all rows count or none, every sample gives the same share, so Wilson's interval is used instead. */
function unlessCertain(share: number, owners: number, drawn: Interval): Interval {
  return share === 0 || share === 1 ? wilsonInterval(share * owners, owners) : drawn;
}

/**
 * The basic bootstrap interval (Davison & Hinkley 1997, section 5.2), which reflects the percentiles at the error. A
 * calibration error is a sum of absolute values, so the noise of a sample mostly increases it. The interval contains
 * the error and nothing below 0.
 */
function reflected(error: number, [low, high]: Interval): Interval {
  return [Math.max(0, Math.min(error, 2 * error - high)), Math.max(error, 2 * error - low)];
}
