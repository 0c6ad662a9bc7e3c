import { render } from 'preact';
import { requestConsent } from '../platform/consent.ts';
import { browserLocale, translate } from '../platform/i18n.ts';
import { send } from '../platform/messaging.ts';
import { applyLanguage } from '../ui/i18n.ts';
import { createUi, UiProvider } from '../ui/ui-context.ts';
import { Options } from './options.tsx';

applyLanguage(document.documentElement, translate);
document.title = translate('options_title');
render(
  <UiProvider value={createUi(translate, browserLocale())}>
    <Options send={send} requestConsent={requestConsent} />
  </UiProvider>,
  document.getElementById('root') as HTMLElement,
);
