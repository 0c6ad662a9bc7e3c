/** Markup that is safe to put into a page as it is. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Part[];

/**
 * Puts markup together: everything that is not markup itself is escaped, so that no name out of a file can become a part of the
 * page. Use: html`<p>${text}</p>`.
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
