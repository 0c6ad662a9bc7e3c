import { curveRows, type MeasuredMethod, type ModelEvaluation } from '../../model/evaluation/evaluate-model.ts';
import type { ReportSubject } from '../../model/report/report-subject.ts';

/**
 * Converts the figures to their JSON form. Undefined numbers, such as the share caught of no names, become null.
 * `intervals` has the bounds of the figures beside it.
 */
export function evaluationJson(
  { modelVersion, replicates, seed, ...subject }: ReportSubject,
  evaluation: ModelEvaluation,
): object {
  return {
    model: modelVersion,
    ...subject,
    bootstrap: { replicates, seed, level: 0.95 },
    hostwise: methodJson(evaluation.hostwise),
    seedRegression: methodJson(evaluation.seedRegression),
    verdicts: evaluation.verdicts,
    falseAlarms: evaluation.falseAlarms,
    misses: evaluation.misses,
  };
}

function methodJson(method: MeasuredMethod): object {
  const { curve: _, ...intervals } = method.intervals;
  return { ...method.evaluation, intervals, roc: curveRows(method) };
}
