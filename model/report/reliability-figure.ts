import { type ReliabilityBin, reliabilityBins } from '../evaluation/curves.ts';
import type { MeasuredMethod } from '../evaluation/evaluate-model.ts';
import { boundsText, count, fraction, percent } from '../evaluation/number-texts.ts';
import { chart, frame, type Plot, shareAxis } from './chart.ts';
import { html, type Markup } from './html.ts';
import { table } from './table.ts';

/** Height of the bars below the diagram, in units of the picture. */
const countHeight = 64;
const bottom = frame.bottom + countHeight + 26;

/** Renders the reliability diagram, with the number of rows of each bin below it, and its table. */
export function reliabilityFigure({ ranked, evaluation }: MeasuredMethod): { picture: Markup; numbers: Markup } {
  const found = reliabilityBins(ranked);
  const error = evaluation.calibrationErrorAtMix ?? evaluation.calibrationError;
  const text =
    `The expected calibration error is ${fraction(error)}: the mean distance between probability and share. ` +
    'The bars below the diagram count the rows of each bin. The table gives the numbers.';
  const picture = chart(
    { id: 'reliability', name: 'Share malicious by probability', text, bottom },
    shareAxis('probability'),
    shareAxis('share malicious'),
    (plot) => html`<line class="ideal" x1="${plot.x(0)}" y1="${plot.y(0)}" x2="${plot.x(1)}" y2="${plot.y(1)}"/>
${found.filter(({ rows }) => rows > 0).map((bin) => point(bin, plot))}
${counts(found, plot)}`,
  );
  const numbers = table(
    'Reliability by bin',
    [
      { title: 'Probability' },
      { title: 'Rows', numeric: true },
      { title: 'Mean', numeric: true },
      { title: 'Malicious', numeric: true },
      { title: '95 % interval', numeric: true },
    ],
    found.map(({ from, to, rows, probability, share, interval }) => [
      `${from.toFixed(2)} to ${to.toFixed(2)}`,
      count(rows),
      percent(probability, 1),
      percent(share, 1),
      rows === 0 ? 'n/a' : boundsText(interval, 1),
    ]),
  );
  return { picture, numbers };
}

function point({ probability, share, interval: [low, high] }: ReliabilityBin, { x, y }: Plot): Markup {
  const at = x(probability);
  return html`<line class="whisker" x1="${at}" x2="${at}" y1="${y(low)}" y2="${y(high)}"/>
<circle class="dot" cx="${at}" cy="${y(share)}" r="4"/>`;
}

/** Renders the row counts on a logarithmic scale, because nearly all rows are in the first and the last bin. */
function counts(found: readonly ReliabilityBin[], { x }: Plot): Markup {
  const floor = frame.height - 24;
  const most = Math.max(...found.map(({ rows }) => rows));
  const bars = found.map(({ from, to, rows }) => {
    if (rows === 0) return html``;
    const height = Math.max(2, Math.round((countHeight * Math.log10(rows + 1)) / Math.log10(most + 1)));
    const left = x(from) + 1;
    const width = Math.round((x(to) - left - 1) * 10) / 10;
    return html`<rect class="bar" x="${left}" y="${floor - height}" width="${width}" height="${height}"/>`;
  });
  const { left, right, width } = frame;
  return html`${bars}
<line class="grid" x1="${left}" x2="${width - right}" y1="${floor}" y2="${floor}"/>
<text class="tick" x="${left - 7}" y="${floor - countHeight + 9}" text-anchor="end">${count(most)}</text>
<text class="tick" x="${left - 7}" y="${floor}" text-anchor="end">rows</text>`;
}
