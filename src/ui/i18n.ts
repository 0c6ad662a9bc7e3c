/**
 * Returns the text of `key` with `$1`…`$9` filled in, or an empty string where there is no such key: the contract of the
 * browser's own message catalogue, so that the real one and `translatorFor` are interchangeable.
 */
export type Translate = (key: string, substitutions?: readonly string[]) => string;

/** A `messages.json`, as far as it is used here. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** A translator over a catalogue in memory, for tests and for pages shown outside an extension. */
export function translatorFor(catalogue: Catalogue): Translate {
  return (key, substitutions = []) => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (entry === undefined) return '';
    return entry.message.replace(/\$([1-9$])/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
  };
}

/**
 * Returns the locale for numbers: the browser's when the texts are in its language (so that `de-CH` stays `de-CH`), else
 * that of the texts, because a German number in an English sentence reads as a mistake.
 *
 * @param textLanguage language of the catalogue in use, such as `de`
 * @param browserLocale BCP 47 tag of the browser's interface
 */
export function numberLocale(textLanguage: string, browserLocale: string): string {
  const primary = browserLocale.replace(/-.*/, '').toLowerCase();
  return primary === textLanguage ? browserLocale : textLanguage || 'en';
}

/** Tells the document which language and direction its texts have: those of the catalogue found, not of the browser. */
export function applyLanguage(root: HTMLElement, translate: Translate): void {
  root.lang = translate('locale_language') || 'en';
  root.dir = translate('locale_direction') || 'ltr';
}
