import {
  type LookalikeTerm,
  lookalikeBinCounts,
  lookalikeTermNames,
  weightedWords,
  writeLookalikeBins,
} from '../../../src/core/heads/lookalike/bins.ts';
import { wordIndex } from '../../../src/core/heads/lookalike/side-words.ts';
import type { Lookalike } from '../../../src/core/heads/lookalike/types.ts';
import { type LookalikeWeights, lookalikeLogOdds, lookalikeUnit } from '../../../src/core/heads/lookalike/weights.ts';
import { hashText } from '../common/random.ts';
import { solveLinearSystem } from '../common/solve-linear-system.ts';
import { upperQuantile } from '../common/upper-quantile.ts';

/** The finding in one name of the training lists, or null if nothing was found. */
export interface FoundRow {
  readonly found: Lookalike | null;
  readonly malicious: 0 | 1;
  readonly weight: number;
  /** False for a benign name that one ranking alone contains. Rankings hold names that imitators own. */
  readonly isTrusted: boolean;
}

export interface FitLookalikeOptions {
  /** L2 penalty of every weight, in rows: with this many rows, a bin's weight is about half its unpenalised value. */
  readonly ridge: number;
  /** L2 penalty of the shift of a target. */
  readonly targetRidge: number;
  /** Share of the benign rows that are above the threshold. */
  readonly flagged: number;
}

const defaultLookalikeOptions: FitLookalikeOptions = { ridge: 2, targetRidge: 3, flagged: 2.8e-4 };

const offsets: number[] = [];
let size = 1;
for (const name of lookalikeTermNames) {
  offsets.push(size);
  size += lookalikeBinCounts[name];
}
const firstWord = size;
size += wordIndex.size;

/**
 * Fits the weights of findings by ridge logistic regression with Newton's method. It alternates between the weights of
 * the bins and words, which all targets share, and one shift per target. Rows without a finding determine the
 * intercept. The same rows give the same weights.
 */
export function fitLookalike(rows: readonly FoundRow[], options = defaultLookalikeOptions): LookalikeWeights {
  const first = fitWeights(rows, options, 1);
  const clean = rows.filter((row) => row.isTrusted || row.malicious === 1 || !isDoubtful(row, first));
  return withThreshold(fitWeights(clean, options, rounds), rows, options.flagged);
}

/** How far below the threshold a benign name of one ranking is doubtful, log-odds. */
const doubt = 1.5;

/** True for a row with a finding that may be the work of an imitator. */
function isDoubtful({ found }: FoundRow, weights: LookalikeWeights): boolean {
  return found !== null && lookalikeLogOdds(weights, found) >= weights.threshold * lookalikeUnit - doubt;
}

function fitWeights(rows: readonly FoundRow[], options: FitLookalikeOptions, roundCount: number): LookalikeWeights {
  const patterns = groupRows(rows);
  const weights = new Float64Array(size);
  const targets = new Map<string, number>();
  for (let round = 0; round < roundCount; round++) {
    fitShared(patterns, weights, targets, options.ridge);
    fitTargets(patterns, weights, targets, options.targetRidge);
  }
  return withThreshold(quantised(weights, targets), rows, options.flagged);
}

/** A target with n rows counts as n^(1 - damping), so that the few most frequent targets do not dominate. */
const damping = 0.2;
const rounds = 3;
const steps = 12;

interface Pattern {
  readonly active: readonly number[];
  readonly target: string;
  benign: number;
  malicious: number;
}

/** Merges rows with the same bins, words and target. */
function groupRows(rows: readonly FoundRow[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  const bins = new Uint8Array(lookalikeTermNames.length);
  for (const { found, malicious, weight } of rows) {
    const active = [0];
    if (found !== null) {
      writeLookalikeBins(found, bins);
      bins.forEach((bin, i) => {
        active.push(offsets[i]! + bin);
      });
      for (const word of weightedWords(found)) active.push(firstWord + (wordIndex.get(word) as number));
    }
    const target = found?.target ?? '';
    const key = `${target} ${active.join()}`;
    let pattern = patterns.get(key);
    if (pattern === undefined) {
      pattern = { active, target, benign: 0, malicious: 0 };
      patterns.set(key, pattern);
    }
    if (malicious === 1) pattern.malicious += weight;
    else pattern.benign += weight;
  }
  const sizes = new Map<string, number>();
  for (const { target, malicious } of patterns.values()) sizes.set(target, (sizes.get(target) ?? 0) + malicious);
  for (const pattern of patterns.values()) {
    if (pattern.target !== '') pattern.malicious *= (sizes.get(pattern.target)! + 1) ** -damping;
  }
  // Sorted, so that the order of the rows does not change the sums.
  return [...patterns.keys()].sort().map((key) => patterns.get(key) as Pattern);
}

function probability({ active, target }: Pattern, weights: Float64Array, targets: ReadonlyMap<string, number>): number {
  let sum = targets.get(target) ?? 0;
  for (const j of active) sum += weights[j]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Fits the weights that all targets share. Weights that no row uses stay 0. */
function fitShared(
  patterns: readonly Pattern[],
  weights: Float64Array,
  targets: ReadonlyMap<string, number>,
  ridge: number,
): void {
  const used = [...new Set(patterns.flatMap(({ active }) => active))].sort((a, b) => a - b);
  const columnOf = new Map(used.map((j, i) => [j, i]));
  const columns = patterns.map(({ active }) => active.map((j) => columnOf.get(j)!));
  for (let step = 0; step < steps; step++) {
    const gradient = Float64Array.from(used, (j) => (j === 0 ? 0 : ridge * weights[j]!));
    const hessian = used.map((j, i) => {
      const row = new Float64Array(used.length);
      row[i] = j === 0 ? 1e-6 : ridge;
      return row;
    });
    patterns.forEach((pattern, n) => {
      const { benign, malicious } = pattern;
      const p = probability(pattern, weights, targets);
      const error = (benign + malicious) * p - malicious;
      const curve = (benign + malicious) * p * (1 - p);
      for (const i of columns[n]!) {
        gradient[i]! += error;
        for (const k of columns[n]!) hessian[i]![k]! += curve;
      }
    });
    const change = solveLinearSystem(hessian, gradient);
    change.forEach((value, i) => {
      weights[used[i]!]! -= value;
    });
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
}

/** Fits one shift per target by Newton's method in one variable. */
function fitTargets(
  patterns: readonly Pattern[],
  weights: Float64Array,
  targets: Map<string, number>,
  ridge: number,
): void {
  const byTarget = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    if (pattern.target === '') continue;
    const same = byTarget.get(pattern.target);
    if (same === undefined) byTarget.set(pattern.target, [pattern]);
    else same.push(pattern);
  }
  for (const [target, own] of byTarget) {
    for (let step = 0; step < steps; step++) {
      const shift = targets.get(target) ?? 0;
      let gradient = ridge * shift;
      let curve = ridge;
      for (const pattern of own) {
        const p = probability(pattern, weights, targets);
        gradient += (pattern.benign + pattern.malicious) * p - pattern.malicious;
        curve += (pattern.benign + pattern.malicious) * p * (1 - p);
      }
      targets.set(target, shift - gradient / curve);
    }
  }
}

const units = (weight: number): number => Math.round(weight / lookalikeUnit) + 0;

/** Shifts are stored in steps of 1/8, which compress well. */
const coarse = (shift: number): number => units(Math.round(shift * 8) / 8);

function quantised(weights: Float64Array, targets: ReadonlyMap<string, number>): LookalikeWeights {
  const whole = Array.from(weights, units);
  const terms = Object.fromEntries(
    lookalikeTermNames.map((name, i) => [name, whole.slice(offsets[i], offsets[i]! + lookalikeBinCounts[name])]),
  ) as Record<LookalikeTerm, number[]>;
  const shifts = [...targets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([target, shift]) => [target, coarse(shift)] as const);
  return {
    intercept: whole[0] as number,
    terms,
    words: whole.slice(firstWord),
    targets: Object.fromEntries(shifts.filter(([, shift]) => Math.abs(shift) >= minShift)),
    threshold: 0,
  };
}

/** Smaller shifts are not stored. */
const minShift = 2 ** -2 / lookalikeUnit;

function withThreshold(weights: LookalikeWeights, rows: readonly FoundRow[], flagged: number): LookalikeWeights {
  return { ...weights, threshold: Math.ceil(thresholdOf(rows, flagged, () => weights) / lookalikeUnit) };
}

function thresholdOf(
  rows: readonly FoundRow[],
  flagged: number,
  weightsFor: (target: string) => LookalikeWeights,
): number {
  const scores = rows.flatMap(({ found, malicious }) => {
    if (malicious === 1) return [];
    return found === null ? 0 : lookalikeLogOdds(weightsFor(found.target), found);
  });
  return upperQuantile(scores, flagged);
}

const folds = 5;

/**
 * Splits the targets into five folds and fits the weights for each on the rows of the others, with a common threshold.
 */
export function fitWithoutTargets(
  rows: readonly FoundRow[],
  options = defaultLookalikeOptions,
): { weightsFor: (target: string) => LookalikeWeights; threshold: number } {
  const foldOf = (target: string): number => hashText(target, 11) % folds;
  const fits = Array.from({ length: folds }, (_, fold) =>
    fitLookalike(
      rows.filter(({ found }) => found === null || foldOf(found.target) !== fold),
      options,
    ),
  );
  const weightsFor = (target: string): LookalikeWeights => fits[foldOf(target)] as LookalikeWeights;
  return { weightsFor, threshold: thresholdOf(rows, options.flagged, weightsFor) };
}
