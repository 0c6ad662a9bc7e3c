import type { Translate } from '../core/i18n/message-key.ts';

/** The part of a `messages.json` catalogue that is used here. */
export type Catalogue<Key extends string> = Readonly<Record<Key, { readonly message: string }>>;

/** Returns a translator over a catalogue in memory, for tests and for pages that are shown outside an extension. */
export function translatorFor<Key extends string>(
  catalogue: Catalogue<Key>,
): (key: Key, substitutions?: readonly string[]) => string {
  return (key, substitutions = []) => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (entry === undefined) return '';
    return entry.message.replace(/\$([1-9$])/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
  };
}

/**
 * Returns the locale for numbers. If the texts are in the browser's language, this is the browser's locale (`de-CH`
 * stays `de-CH`). Otherwise it is the language of the texts, because a German number in an English sentence looks like
 * an error.
 *
 * @param textLanguage language of the catalogue in use, such as `de`
 * @param browserLocale BCP 47 tag of the browser's interface
 */
export function numberLocale(textLanguage: string, browserLocale: string): string {
  const primary = browserLocale.replace(/-.*/, '').toLowerCase();
  return primary === textLanguage ? browserLocale : textLanguage || 'en';
}

/** Sets the language and direction of the document to those of the catalogue in use, not those of the browser. */
export function applyLanguage(root: HTMLElement, translate: Translate): void {
  root.lang = translate('locale_language') || 'en';
  root.dir = translate('locale_direction') || 'ltr';
}
