import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../core/i18n/message-key.ts';
import { type Formatters, formattersFor } from './format.ts';
import { numberLocale } from './i18n.ts';

/** Texts and number formats for components. The page supplies them, so components need no extension APIs. */
export interface Ui {
  readonly t: Translate;
  readonly format: Formatters;
}

const UiContext = createContext<Ui>({ t: (key) => key, format: formattersFor('en') });

export const UiProvider = UiContext.Provider;

/** Returns the texts and number formats of the page. */
export function useUi(): Ui {
  return useContext(UiContext);
}

/** Creates the value for `UiProvider`. @param browserLocale BCP 47 tag of the browser's interface */
export function createUi(t: Translate, browserLocale: string): Ui {
  return { t, format: formattersFor(numberLocale(t('locale_language'), browserLocale)) };
}
