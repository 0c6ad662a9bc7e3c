import type { MessageKey } from '../core/i18n/message-key.ts';
import { browser } from './browser.ts';

/** Returns the text of `key` with `$1`…`$9` filled in, or an empty string if the catalogue does not have the key. */
export function translate(key: MessageKey, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** Returns the BCP 47 tag of the language of the browser's interface. */
export function browserLocale(): string {
  return browser.i18n.getUILanguage();
}
