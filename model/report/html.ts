/** Markup that is safe to insert into a page. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Part[];

/**
 * Builds markup from a template: html`<p>${text}</p>`. Every value that is not `Markup` is escaped, so a name from a
 * file cannot inject markup.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.reduce((whole, text, i) => whole + rendered(parts[i - 1] as Part) + text) };
}

function rendered(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(rendered).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
