import { binnedError } from './calibration-bins.ts';
import { falseAlarmRates } from './evaluate-rows.ts';
import type { RankedRows } from './ranked-rows.ts';
import type { Resample } from './resample.ts';

/** The figures that get intervals; shares 0..1. They use `falseAlarmRates`; `curve` uses `curveRates`. */
export interface ResampledFigures {
  readonly area: number;
  readonly precisionRecallArea: number;
  /** At a fixed threshold. */
  readonly error: number;
  readonly caught: readonly number[];
  readonly familyMean: readonly number[];
  /** Per family, per rate. */
  readonly families: readonly (readonly number[])[];
  readonly curve: readonly number[];
  readonly calibrationError: number;
  /** NaN if the base rate is unknown. */
  readonly calibrationErrorAtMix: number;
}

/** Six false-alarm rates in every decade from 1 in 100,000, and 1. */
export const curveRates: readonly number[] = [
  ...[1e-5, 1e-4, 1e-3, 1e-2, 1e-1].flatMap((decade) => [1, 1.5, 2, 3, 5, 7].map((part) => part * decade)),
  1,
];

/** Measures a sample of the rows in one pass in order of score. @param threshold threshold of `error` */
export function computeResampledFigures(ranked: RankedRows, draw: Resample, threshold: number): ResampledFigures {
  const { scores, labels, bins, binsAtMix } = ranked;
  const weights = drawnWeights(ranked, draw);
  const totals = totalsOf(labels, weights);
  const rates = [...falseAlarmRates, ...curveRates];
  const order = [...rates.keys()].sort((a, b) => (rates[a] as number) - (rates[b] as number));
  const caughtAt = new Float64Array(rates.length);
  const endOf = new Uint32Array(rates.length);
  let open = 0;
  let benign = 0;
  let malicious = 0;
  let area = 0;
  let precision = 0;
  let wrong = totals.malicious;
  for (let i = 0; i < scores.length; ) {
    const start = i;
    const score = scores[i] as number;
    let good = 0;
    let bad = 0;
    for (; i < scores.length && scores[i] === score; i++) {
      if (labels[i] === 0) good += weights[i] as number;
      else bad += weights[i] as number;
    }
    // Alarms are rows strictly above the score at which there would be too many of them.
    for (; open < order.length; open++) {
      const rate = order[open] as number;
      if (benign + good <= (rates[rate] as number) * totals.benign) break;
      caughtAt[rate] = malicious;
      endOf[rate] = start;
    }
    area += good * (malicious + bad / 2);
    benign += good;
    malicious += bad;
    if (bad > 0) precision += (bad * malicious) / (malicious + benign);
    if (score >= threshold) wrong += good - bad;
  }
  for (; open < order.length; open++) {
    caughtAt[order[open] as number] = malicious;
    endOf[order[open] as number] = scores.length;
  }
  const shares = [...caughtAt].map((caught) => caught / totals.malicious);
  const families = familyShares(ranked, draw, endOf.subarray(0, falseAlarmRates.length));
  return {
    area: area / totals.benign / totals.malicious,
    precisionRecallArea: precision / totals.malicious,
    error: wrong / (totals.benign + totals.malicious),
    caught: shares.slice(0, falseAlarmRates.length),
    familyMean: falseAlarmRates.map((_, rate) => weightedMean(families, rate, draw.families)),
    families,
    curve: shares.slice(falseAlarmRates.length),
    calibrationError: binnedError(bins, labels, weights),
    calibrationErrorAtMix: binsAtMix === null ? Number.NaN : binnedError(binsAtMix, labels, weights),
  };
}

/** Returns how often each row was drawn. */
function drawnWeights({ owner, family }: RankedRows, draw: Resample): Uint32Array {
  const weights = new Uint32Array(owner.length);
  for (let i = 0; i < weights.length; i++) {
    const group = family[i] as number;
    weights[i] = (draw.owners[owner[i] as number] as number) * (group < 0 ? 1 : (draw.families[group] as number));
  }
  return weights;
}

function totalsOf(labels: Uint8Array, weights: Uint32Array): { benign: number; malicious: number } {
  let all = 0;
  let malicious = 0;
  for (let i = 0; i < weights.length; i++) {
    all += weights[i] as number;
    if (labels[i] === 1) malicious += weights[i] as number;
  }
  return { benign: all - malicious, malicious };
}

/** Returns the share of each family's rows before each of `ends`, regardless of how often the family was drawn. */
function familyShares({ family, owner, families }: RankedRows, draw: Resample, ends: Uint32Array): number[][] {
  const last = ends.length;
  // One column for each end, and one for the whole family.
  const counts = new Float64Array(families.length * (last + 1));
  for (let i = 0; i < family.length; i++) {
    const group = family[i] as number;
    if (group < 0) continue;
    const drawn = draw.owners[owner[i] as number] as number;
    const at = group * (last + 1);
    for (let end = 0; end < last; end++) {
      if (i < (ends[end] as number)) counts[at + end] = (counts[at + end] as number) + drawn;
    }
    counts[at + last] = (counts[at + last] as number) + drawn;
  }
  return families.map((_, group) => {
    const [...own] = counts.subarray(group * (last + 1), (group + 1) * (last + 1));
    return own.slice(0, last).map((count) => count / (own[last] as number));
  });
}

function weightedMean(families: readonly (readonly number[])[], rate: number, drawn: Uint16Array): number {
  let sum = 0;
  let all = 0;
  families.forEach((shares, group) => {
    sum += (drawn[group] as number) * (shares[rate] as number);
    all += drawn[group] as number;
  });
  return sum / all;
}
