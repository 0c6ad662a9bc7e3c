import type { MeasuredMethod } from '../evaluation/evaluate-model.ts';
import { falseAlarmRates } from '../evaluation/evaluate-rows.ts';
import type { Interval } from '../evaluation/interval.ts';
import { boundsText, count, oneIn, percent } from '../evaluation/number-texts.ts';
import { html, type Markup } from './html.ts';
import { table } from './table.ts';

/** Index of the false-alarm rate that the pictures show: 1 in 1,000. */
const barRate = 1;

/** Renders the families by the share caught at 1 false alarm in 1,000, the hardest first. */
export function familyTable({ evaluation, intervals }: MeasuredMethod): Markup {
  const families = evaluation.families
    .map((family, i) => ({ ...family, bounds: intervals.families[i] ?? [] }))
    .sort((a, b) => (a.caught[barRate] as number) - (b.caught[barRate] as number));
  return table(
    'Families, the hardest first',
    [
      { title: 'Family' },
      { title: 'Names', numeric: true },
      ...falseAlarmRates.map((rate) => ({ title: `At ${oneIn(rate)}`, numeric: true })),
      { title: `95 % interval at ${oneIn(falseAlarmRates[barRate])}`, numeric: true },
      { title: html`<span class="hidden">The same as a picture</span>` },
    ],
    families.map(({ family, rows, caught, bounds }) => [
      html`<bdi>${family}</bdi>`,
      count(rows),
      ...caught.map((share) => percent(share, 1)),
      boundsText(bounds[barRate] as Interval, 1),
      bar(caught[barRate] as number, bounds[barRate] as Interval),
    ]),
  );
}

/** Renders a share and its bounds on a line from 0 to 1. */
function bar(share: number, [low, high]: Interval): Markup {
  const at = (value: number): number => Math.round(4 + 92 * value);
  return html`<svg class="strip" viewBox="0 0 100 14" aria-hidden="true">
<line class="grid" x1="4" x2="96" y1="7" y2="7"/>
<line class="whisker" x1="${at(low)}" x2="${at(high)}" y1="7" y2="7"/>
<circle class="dot" cx="${at(share)}" cy="7" r="3.5"/>
</svg>`;
}
