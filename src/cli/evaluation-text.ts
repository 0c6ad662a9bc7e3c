import type { MeasuredMethod, ModelEvaluation } from '../../model/evaluation/evaluate-model.ts';
import { count, fractionWithin, percent, percentWithin } from '../../model/evaluation/number-texts.ts';
import type { ReportSubject } from '../../model/report/report-subject.ts';

const none = [Number.NaN, Number.NaN] as const;

/** Formats the figures for a terminal, with their bounds in brackets. */
export function evaluationText(
  { modelVersion, leftOut, replicates }: ReportSubject,
  { hostwise, seedRegression }: ModelEvaluation,
): string {
  const line = (name: string, format: (method: MeasuredMethod) => string): string =>
    `${name.padEnd(42)}${format(hostwise).padStart(28)}${format(seedRegression).padStart(28)}\n`;
  const { families, caught, atBestF1 } = hostwise.evaluation;
  return [
    `model ${modelVersion}: ${atBestF1.benign} benign and ${atBestF1.malicious} malicious rows, ${leftOut} left out; `,
    `95 % intervals from ${replicates} draws\n\n`,
    `${''.padEnd(42)}${'hostwise'.padStart(28)}${'seed regression'.padStart(28)}\n`,
    line('area under the ROC curve', ({ evaluation, intervals }) => fractionWithin(evaluation.area, intervals.area)),
    line('area under the precision-recall curve', ({ evaluation, intervals }) =>
      fractionWithin(evaluation.precisionRecallArea, intervals.precisionRecallArea),
    ),
    line('error at the best-F1 threshold', ({ evaluation, intervals }) =>
      percentWithin(evaluation.atBestF1.error, intervals.error),
    ),
    line('  false alarms', ({ evaluation }) => String(evaluation.atBestF1.falseAlarms)),
    line('  missed', ({ evaluation }) => String(evaluation.atBestF1.missed)),
    ...caught.flatMap(({ falseAlarmRate }, i) => [
      line(`caught at 1 false alarm in ${count(Math.round(1 / falseAlarmRate))}`, ({ evaluation, intervals }) =>
        percentWithin(evaluation.caught[i]?.all ?? Number.NaN, intervals.caught[i]?.all ?? none),
      ),
      line('  mean over families', ({ evaluation, intervals }) =>
        percentWithin(evaluation.caught[i]?.familyMean ?? Number.NaN, intervals.caught[i]?.familyMean ?? none),
      ),
    ]),
    line('calibration error as given', ({ evaluation, intervals }) =>
      fractionWithin(evaluation.calibrationError, intervals.calibrationError),
    ),
    line('  at the mix of these rows', ({ evaluation, intervals }) =>
      fractionWithin(evaluation.calibrationErrorAtMix ?? Number.NaN, intervals.calibrationErrorAtMix ?? none),
    ),
    '\nfamily (rows): caught at 1 in 100, 1 in 1,000, 1 in 10,000\n',
    ...families.map(
      ({ family, rows, caught: shares }) =>
        `  ${`${family} (${rows})`.padEnd(36)}${shares.map((share) => percent(share, 1).padStart(10)).join('')}\n`,
    ),
  ].join('');
}
