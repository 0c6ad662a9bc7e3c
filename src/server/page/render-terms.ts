import type { WeightedTerm } from '../../core/verdict/breakdown.ts';
import { element, svg } from './element.ts';
import { signed, termName, valueText } from './term-texts.ts';

/** Measured values by feature. */
export type Values = Readonly<Record<string, unknown>>;

const { texts } = given;

/** Renders one row per term: name, bar and log-odds. @param scale weight of the longest bar */
export function renderTerms(terms: readonly WeightedTerm[], values: Values, scale: number): HTMLElement {
  const body = element('tbody');
  for (const { name, logOdds } of terms) {
    const value = valueText(name, Object.hasOwn(values, name) ? values[name] : undefined, texts);
    const head = element('th', { scope: 'row' }, termName(name, texts));
    if (value !== '') head.append(' ', element('span', { class: 'value' }, value));
    body.append(
      element('tr', {}, head, element('td', {}, renderBar(logOdds / scale)), element('td', {}, signed(logOdds))),
    );
  }
  return element('table', { 'aria-label': 'Contributions, log-odds' }, body);
}

/** Renders a bar that starts at the middle line. `share` is -1 to 1. */
function renderBar(share: number): SVGElement {
  const width = Math.min(1, Math.abs(share)) * 50;
  const side = share < 0 ? 'against' : 'for';
  return svg(
    'svg',
    { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'bar-track', x: 0, y: 4.5, width: 100, height: 1 }),
    svg('rect', { class: `bar-fill is-${side}`, x: share < 0 ? 50 - width : 50, y: 1, width, height: 8 }),
    svg('rect', { class: 'bar-axis', x: 49.75, y: 0, width: 0.5, height: 10 }),
  );
}

/** Renders one row of a plain table. */
export function renderRow(label: string, value: string, more?: Node): HTMLElement {
  const head = element('th', { scope: 'row' }, label);
  if (more !== undefined) head.append(more);
  return element('tr', {}, head, element('td', {}, value));
}
