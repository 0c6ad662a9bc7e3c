import { type Point, precisionRecallCurve } from '../evaluation/curves.ts';
import type { ModelEvaluation } from '../evaluation/evaluate-model.ts';
import { percent } from '../evaluation/number-texts.ts';
import { chart, line, shareAxis } from './chart.ts';
import { html, type Markup } from './html.ts';
import { table } from './table.ts';

const shownRecalls = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];

/** Renders precision by recall of both methods, at the mix of the rows, and its table. */
export function precisionRecallFigure({ hostwise, seedRegression }: ModelEvaluation): {
  picture: Markup;
  numbers: Markup;
} {
  const ours = precisionRecallCurve(hostwise.ranked);
  const theirs = precisionRecallCurve(seedRegression.ranked);
  const { malicious, benign } = hostwise.evaluation.atBestF1;
  const text =
    `At a recall of 90 % the precision of Hostwise is ${percent(precisionAt(ours, 0.9))}, that of the regression ` +
    `${percent(precisionAt(theirs, 0.9))}. ${percent(malicious / (malicious + benign))} of the rows are malicious. ` +
    'The table gives the numbers.';
  // If hardly any row is benign, precision is high everywhere, so the axis shows only the upper range.
  const floor = Math.min(...ours.map(({ y }) => y), ...theirs.map(({ y }) => y));
  const lowest = floor >= 0.9 ? 0.9 : floor >= 0.5 ? 0.5 : 0;
  const picture = chart(
    { id: 'precision-recall', name: 'Precision by recall', text },
    shareAxis('recall: malicious names found'),
    shareAxis('precision: findings that are right', lowest),
    (plot) => html`${line('baseline', theirs, plot)}
${line('model', ours, plot)}`,
  );
  const numbers = table(
    'Precision at recalls',
    [{ title: 'Recall' }, { title: 'Hostwise', numeric: true }, { title: 'Regression', numeric: true }],
    shownRecalls.map((recall) => [
      `${Math.round(100 * recall)} %`,
      percent(precisionAt(ours, recall), 1),
      percent(precisionAt(theirs, recall), 1),
    ]),
  );
  return { picture, numbers };
}

function precisionAt(curve: readonly Point[], recall: number): number {
  return curve.find(({ x }) => x >= recall - 1e-9)?.y ?? Number.NaN;
}
