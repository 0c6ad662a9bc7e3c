import { html, type Markup } from './html.ts';

export interface Column {
  readonly title: string | Markup;
  /** Numbers are aligned to the right. */
  readonly numeric?: boolean;
}

export type Cell = string | number | Markup;

/**
 * Renders a table with a caption. The first cell of every row is its heading. A table that is wider than the page
 * scrolls by itself and can be focused with the keyboard.
 */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Markup {
  const cellClass = (i: number): Markup => (columns[i]?.numeric === true ? html` class="number"` : html``);
  const heading = columns.map(({ title }, i) => html`<th scope="col"${cellClass(i)}>${title}</th>`);
  const body = rows.map(
    ([first = '', ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((cell, i) => html`<td${cellClass(i + 1)}>${cell}</td>`)}</tr>
`,
  );
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${heading}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
`;
}
