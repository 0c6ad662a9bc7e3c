import {
  areaUnderRoc,
  atMix,
  averagePrecision,
  bestF1Threshold,
  type Confusion,
  calibrationError,
  confusion,
  scoreAtFalseAlarmRate,
  shareAbove,
} from './metrics.ts';

/** One scored row. */
export interface ScoredRow {
  readonly label: 0 | 1;
  /** Family of a malicious row, list of a benign one. */
  readonly family: string;
  /** 0..1 */
  readonly probability: number;
  /** Its registrable domain. Rows of one owner are resampled together. Without it, each row counts as its own owner. */
  readonly owner?: string;
}

export const falseAlarmRates = [0.01, 0.001, 0.0001] as const;

/** The figures of one model on one set of rows; shares 0..1, NaN if a class is missing. */
export interface Evaluation {
  readonly rows: number;
  readonly area: number;
  /** Average precision, at the mix of these rows. */
  readonly precisionRecallArea: number;
  /** The threshold with the highest F1 on these rows. */
  readonly bestF1Threshold: number;
  readonly atBestF1: Confusion & { readonly error: number };
  /** Per false-alarm rate: share of all malicious rows caught, and the mean over families of their shares. */
  readonly caught: readonly { readonly falseAlarmRate: number; readonly all: number; readonly familyMean: number }[];
  readonly families: readonly { readonly family: string; readonly rows: number; readonly caught: readonly number[] }[];
  /** Expected calibration error of the probabilities as they are, 15 bins. */
  readonly calibrationError: number;
  /** The same after the mix of these rows replaces the assumed base rate; null if that rate is unknown. */
  readonly calibrationErrorAtMix: number | null;
}

/**
 * Measures one model on scored rows.
 * @param prior log-odds of the base rate that the probabilities assume; null if it is unknown
 */
export function evaluateRows(rows: readonly ScoredRow[], prior: number | null = null): Evaluation {
  const scores = Float64Array.from(rows, ({ probability }) => probability);
  const labels = Uint8Array.from(rows, ({ label }) => label);
  const ones = new Float64Array(rows.length).fill(1);
  const benign = scores.filter((_, i) => labels[i] === 0);
  const malicious = scores.filter((_, i) => labels[i] === 1);
  const thresholds = falseAlarmRates.map((rate) => scoreAtFalseAlarmRate(benign, rate));
  const families = familiesOf(rows).map(([family, ours]) => ({
    family,
    rows: ours.length,
    caught: thresholds.map((threshold) => shareAbove(ours, threshold)),
  }));
  const threshold = bestF1Threshold(scores, labels);
  const counts = confusion(scores, labels, threshold);
  const share = malicious.length / rows.length;
  return {
    rows: rows.length,
    area: areaUnderRoc(scores, labels),
    precisionRecallArea: averagePrecision(scores, labels),
    bestF1Threshold: threshold,
    atBestF1: { ...counts, error: (counts.falseAlarms + counts.missed) / rows.length },
    caught: falseAlarmRates.map((falseAlarmRate, i) => ({
      falseAlarmRate,
      all: shareAbove(malicious, thresholds[i] as number),
      familyMean: mean(families.map(({ caught }) => caught[i] as number)),
    })),
    families,
    calibrationError: calibrationError(scores, labels, ones),
    calibrationErrorAtMix:
      prior === null
        ? null
        : calibrationError(
            scores.map((score) => atMix(score, prior, share)),
            labels,
            ones,
          ),
  };
}

function familiesOf(rows: readonly ScoredRow[]): [string, Float64Array][] {
  const families = new Map<string, number[]>();
  for (const { label, family, probability } of rows) {
    if (label === 0) continue;
    const scores = families.get(family) ?? [];
    scores.push(probability);
    families.set(family, scores);
  }
  return [...families]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, scores]) => [family, Float64Array.from(scores)]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
