import type { Contribution } from '../../src/core/verdict/types.ts';
import { percent, signed } from '../evaluation/number-texts.ts';
import type { ExplainedRow } from '../evaluation/worst-rows.ts';
import { html, type Markup } from './html.ts';
import { table } from './table.ts';

/** Renders misjudged names with their largest terms. @param origin heading of the second column: list or family */
export function worstTable(caption: string, origin: string, rows: readonly ExplainedRow[]): Markup {
  if (rows.length === 0) return html`<p>${caption}: none.</p>`;
  return table(
    caption,
    [
      { title: 'Name' },
      { title: origin },
      { title: 'Verdict' },
      { title: 'Probability', numeric: true },
      { title: 'Largest contributions to the log-odds (value)' },
    ],
    rows.map(({ host, family, verdict, threat, probability, terms }) => [
      html`<code>${host}</code>`,
      html`<bdi>${family}</bdi>`,
      threat === null || verdict === 'safe' ? verdict : `${verdict} (${threat})`,
      percent(probability),
      html`<ul class="terms">${terms.map(term)}</ul>`,
    ]),
  );
}

function term({ name, value, logOdds }: Contribution): Markup {
  const shown = typeof value === 'number' ? String(Number(value.toPrecision(3))) : value;
  const weight = html`<b class="${logOdds < 0 ? 'down' : 'up'}">${signed(logOdds)}</b>`;
  return html`<li>${name} ${weight}${shown === '' ? '' : ` (${shown})`}</li>`;
}
