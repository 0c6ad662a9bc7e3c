import type { DomainName } from '../../src/core/hostname/types.ts';
import type { Model } from '../../src/core/model/model.ts';
import { computeSeedFeatures } from '../../src/core/seed/seed-features.ts';
import { computeSeedProbability } from '../../src/core/seed/seed-regression.ts';
import type { OnProgress } from '../training/common/train-options.ts';
import { type BootstrapOptions, bootstrapIntervals, type Intervals } from './bootstrap-intervals.ts';
import { type Evaluation, evaluateRows, type ScoredRow } from './evaluate-rows.ts';
import type { LabelledName } from './labelled-name.ts';
import { type RankedRows, rankRows } from './ranked-rows.ts';
import { withoutResampling } from './resample.ts';
import { computeResampledFigures, curveRates } from './resampled-figures.ts';
import { type VerdictCount, verdictCounts } from './verdict-counts.ts';
import { type ExplainedRow, worstRows } from './worst-rows.ts';

/** The figures of one method of scoring names. */
export interface MeasuredMethod {
  readonly evaluation: Evaluation;
  readonly intervals: Intervals;
  /** Share of malicious rows caught at each rate of `curveRates`. */
  readonly curve: readonly number[];
  readonly ranked: RankedRows;
}

/** The figures of a model on labelled names, and those of the four-feature regression in the same file. */
export interface ModelEvaluation {
  readonly hostwise: MeasuredMethod;
  readonly seedRegression: MeasuredMethod;
  /** Rows by verdict: one entry for each list of benign rows and each family. */
  readonly verdicts: readonly VerdictCount[];
  readonly falseAlarms: readonly ExplainedRow[];
  readonly misses: readonly ExplainedRow[];
}

export interface EvaluateOptions extends Omit<BootstrapOptions, 'onDraw'> {
  /** Contributions to omit from every sum. */
  readonly without: ReadonlySet<string>;
  /** Maximum number of false alarms and of misses to explain. */
  readonly worst: number;
  /** Receives the current step and its completed share, 0..1. */
  readonly onProgress?: OnProgress;
}

/** Measures `model` on `names`. The same names and options give the same figures, bit for bit. */
export function evaluateModel(model: Model, names: readonly LabelledName[], options: EvaluateOptions): ModelEvaluation {
  const { without, worst, replicates, seed } = options;
  const { parts, thresholds } = model;
  const scored = (method: (name: DomainName) => number): ScoredRow[] =>
    names.map(({ name, label, family }) => ({ label, family, probability: method(name), owner: name.registrable }));
  const bootstrapFrom = (from: number): BootstrapOptions => ({
    replicates,
    seed,
    onReplicate: (done) => options.onProgress?.('resampling', from + done / replicates / 2),
  });
  options.onProgress?.('scoring', 0);
  const rows = scored((name) => model.explain(name, without).probability);
  const seedRows = scored(({ label }) => computeSeedProbability(parts.seed, computeSeedFeatures(label, parts.words)));
  return {
    hostwise: measureRows(rows, without.has('prior') ? 0 : parts.prior, bootstrapFrom(0)),
    seedRegression: measureRows(seedRows, null, bootstrapFrom(0.5)),
    verdicts: verdictCounts(rows, thresholds),
    ...worstRows(model, names, rows, without, worst),
  };
}

/** Measures scored rows. @param prior log-odds of the base rate that they assume; null if it is unknown */
export function measureRows(
  rows: readonly ScoredRow[],
  prior: number | null,
  options: BootstrapOptions,
): MeasuredMethod {
  const ranked = rankRows(rows, prior);
  const evaluation = evaluateRows(rows, prior);
  return {
    evaluation,
    intervals: bootstrapIntervals(ranked, evaluation, options),
    curve: computeResampledFigures(ranked, withoutResampling(ranked), evaluation.bestF1Threshold).curve,
    ranked,
  };
}

/** Returns the rates, shares and bounds of the ROC curve as rows for JSON output. */
export function curveRows({
  curve,
  intervals,
}: MeasuredMethod): { falseAlarmRate: number; caught: number; low: number; high: number }[] {
  return curveRates.map((falseAlarmRate, i) => {
    const [low, high] = intervals.curve[i] ?? [Number.NaN, Number.NaN];
    return { falseAlarmRate, caught: curve[i] as number, low, high };
  });
}
