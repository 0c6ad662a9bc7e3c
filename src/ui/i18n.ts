import type { Translate } from '../core/i18n/message-key.ts';

/** A catalogue as `messages.json` has it, as far as it is used here. */
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
