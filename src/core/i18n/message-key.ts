import type de from '../../../public/_locales/de/messages.json';
import type en from '../../../public/_locales/en/messages.json';
import type fr from '../../../public/_locales/fr/messages.json';

// Typed message keys of our own: the compiler reads the keys from the English catalogue, so that no code generator is
// needed and no library has to ship with every page.

type EnglishCatalogue = Readonly<Record<keyof typeof en, { readonly message: string }>>;
/** Does not compile if a catalogue lacks a key of the English one. */
type Complete<Catalogue extends EnglishCatalogue> = Catalogue;

/** The catalogues by language. */
interface Catalogues {
  readonly de: Complete<typeof de>;
  readonly en: typeof en;
  readonly fr: Complete<typeof fr>;
}

/** Key of a text in `public/_locales`. Any other key does not compile. */
export type MessageKey = keyof Catalogues['en'];

/**
 * Returns the text of `key` with `$1` to `$9` filled in. This is the contract of the browser's own message catalogue,
 * so the real one and a catalogue in memory are interchangeable.
 */
export type Translate = (key: MessageKey, substitutions?: readonly string[]) => string;

/**
 * Returns the text of a key that is built from a name which comes from a model or an endpoint, or an empty string if
 * the catalogue does not have the key.
 */
export function findText(translate: Translate, key: string, substitutions?: readonly string[]): string {
  // Catalogues return an empty string for an unknown key, so the assertion cannot hide a failure.
  return translate(key as MessageKey, substitutions);
}
