import type { MeasuredMethod, ModelEvaluation } from '../evaluation/evaluate-model.ts';
import { count, fractionWithin, oneIn, percentWithin } from '../evaluation/number-texts.ts';
import { html, type Markup } from './html.ts';
import { type Cell, table } from './table.ts';

/** Renders every figure of both methods with its interval. */
export function summaryTable({ hostwise, seedRegression }: ModelEvaluation): Markup {
  const row = (title: string, read: (method: MeasuredMethod) => string): Cell[] => [
    title,
    withBounds(read(hostwise)),
    withBounds(read(seedRegression)),
  ];
  return table(
    'Figures with 95 % intervals',
    [{ title: 'Figure' }, { title: 'Hostwise', numeric: true }, { title: 'Regression', numeric: true }],
    [
      row('Area under the ROC curve', ({ evaluation, intervals }) => fractionWithin(evaluation.area, intervals.area)),
      row('Area under the precision-recall curve', ({ evaluation, intervals }) =>
        fractionWithin(evaluation.precisionRecallArea, intervals.precisionRecallArea),
      ),
      row('Error where F1 is highest', ({ evaluation, intervals }) =>
        percentWithin(evaluation.atBestF1.error, intervals.error),
      ),
      row(
        'False alarms and misses there',
        ({ evaluation: { atBestF1 } }) => `${count(atBestF1.falseAlarms)} and ${count(atBestF1.missed)}`,
      ),
      ...hostwise.evaluation.caught.flatMap(({ falseAlarmRate }, i) => [
        row(`Caught at ${oneIn(falseAlarmRate)}, all names`, ({ evaluation, intervals }) =>
          percentWithin(evaluation.caught[i]?.all ?? Number.NaN, intervals.caught[i]?.all ?? [0, 1]),
        ),
        row(`Caught at ${oneIn(falseAlarmRate)}, mean over families`, ({ evaluation, intervals }) =>
          percentWithin(evaluation.caught[i]?.familyMean ?? Number.NaN, intervals.caught[i]?.familyMean ?? [0, 1]),
        ),
      ]),
      row('Calibration error as given', ({ evaluation, intervals }) =>
        fractionWithin(evaluation.calibrationError, intervals.calibrationError),
      ),
      row('Calibration error at the mix of these rows', ({ evaluation, intervals }) =>
        fractionWithin(evaluation.calibrationErrorAtMix ?? Number.NaN, intervals.calibrationErrorAtMix ?? [0, 1]),
      ),
    ],
  );
}

/** Marks up the bounds, so that narrow pages can show them below the figure. */
function withBounds(text: string): Markup {
  const [figure = '', bounds] = text.split(/(?= \()/);
  return bounds === undefined ? html`${figure}` : html`${figure}<span class="bounds">${bounds}</span>`;
}
