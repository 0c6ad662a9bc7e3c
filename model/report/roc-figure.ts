import { rocCurve } from '../evaluation/curves.ts';
import type { MeasuredMethod, ModelEvaluation } from '../evaluation/evaluate-model.ts';
import type { Interval } from '../evaluation/interval.ts';
import { boundsText, count, oneIn, percent } from '../evaluation/number-texts.ts';
import { curveRates } from '../evaluation/resampled-figures.ts';
import type { VerdictCount } from '../evaluation/verdict-counts.ts';
import { chart, line, logAxis, type Plot, shareAxis } from './chart.ts';
import { html, type Markup } from './html.ts';
import { table } from './table.ts';

/** The table shows three of the six rates in a decade, for example 1 in 1,000, 500 and 200. */
const partsOfDecade = 6;
const shownParts = new Set([0, 2, 4]);

/** Renders the ROC curves of both methods on a logarithmic false-alarm axis, and their table. */
export function rocFigure({ hostwise, seedRegression, verdicts }: ModelEvaluation): {
  picture: Markup;
  numbers: Markup;
} {
  const { benign } = hostwise.evaluation.atBestF1;
  const from = lowestRate(benign);
  const at = (method: MeasuredMethod, rate: number): string => percent(method.curve[nearest(rate)] as number);
  const text =
    `At 1 false alarm in 100, Hostwise catches ${at(hostwise, 0.01)} and the regression ${at(seedRegression, 0.01)}; ` +
    `at 1 in 1,000, ${at(hostwise, 0.001)} and ${at(seedRegression, 0.001)}. The table gives the numbers.`;
  const picture = chart(
    { id: 'roc', name: 'Share of malicious names caught, by the false-alarm rate', text },
    logAxis('false alarms among benign names (logarithmic)', from),
    shareAxis('malicious names caught'),
    (plot) => html`${band(hostwise, from, plot)}
${line('baseline', rocCurve(seedRegression.ranked, from), plot)}
${line('model', rocCurve(hostwise.ranked, from), plot)}
${marks(verdicts, from, plot)}`,
  );
  return { picture, numbers: rateTable(hostwise, seedRegression, from) };
}

/** Returns the lowest power of ten at which the rows still allow false alarms: from 1 in 100 down to 1 in 100,000. */
function lowestRate(benign: number): number {
  return 10 ** -Math.max(2, Math.min(5, Math.ceil(Math.log10(benign))));
}

function nearest(rate: number): number {
  return curveRates.findIndex((known) => known >= rate * 0.999);
}

/** Renders the interval of the model's curve as an area. */
function band({ intervals }: MeasuredMethod, from: number, { x, y }: Plot): Markup {
  const shown = [...curveRates.keys()].filter((i) => (curveRates[i] as number) >= from * 0.999);
  const edge = (rates: readonly number[], side: 0 | 1): string =>
    rates.map((i) => `${x(curveRates[i] as number)},${y((intervals.curve[i] as Interval)[side])}`).join(' ');
  return html`<polygon class="band" points="${edge(shown, 1)} ${edge(shown.reverse(), 0)}"/>`;
}

/** Marks the shipped thresholds on the curve. */
function marks(verdicts: readonly VerdictCount[], from: number, plot: Plot): Markup {
  const share = (label: 0 | 1, verdict: 'suspicious' | 'dangerous'): number => {
    const counts = verdicts.filter((count) => count.label === label);
    return counts.reduce((sum, count) => sum + count[verdict], 0) / counts.reduce((sum, { rows }) => sum + rows, 0);
  };
  const pointOf = (verdict: 'suspicious' | 'dangerous'): readonly [number, number] => [
    plot.x(Math.max(from, share(0, verdict))),
    plot.y(share(1, verdict)),
  ];
  const [cx, cy] = pointOf('suspicious');
  const [dx, dy] = pointOf('dangerous');
  return html`<circle class="mark" cx="${cx}" cy="${cy}" r="5"/>
<path class="mark" d="M${dx} ${dy - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z"/>`;
}

function rateTable(hostwise: MeasuredMethod, seedRegression: MeasuredMethod, from: number): Markup {
  const { benign } = hostwise.evaluation.atBestF1;
  const shown = [...curveRates.keys()].filter(
    (i) => shownParts.has(i % partsOfDecade) && (curveRates[i] as number) >= from * 0.999 && i < curveRates.length - 1,
  );
  return table(
    'Caught at false-alarm rates',
    [
      { title: 'False alarms' },
      { title: 'Benign names above', numeric: true },
      { title: 'Hostwise', numeric: true },
      { title: '95 % interval', numeric: true },
      { title: 'Regression', numeric: true },
    ],
    shown.map((i) => {
      const rate = curveRates[i] as number;
      return [
        oneIn(rate),
        count(Math.floor(rate * benign * (1 + 1e-9))),
        percent(hostwise.curve[i] as number, 1),
        boundsText(hostwise.intervals.curve[i] as Interval, 1),
        percent(seedRegression.curve[i] as number, 1),
      ];
    }),
  );
}
