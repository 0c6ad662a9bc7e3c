import { render } from 'preact';
import { browserLocale, translate } from '../platform/i18n.ts';
import { send } from '../platform/messaging.ts';
import { applyLanguage } from '../ui/i18n.ts';
import { createUi, UiProvider } from '../ui/ui-context.ts';
import { Trust } from './trust.tsx';

applyLanguage(document.documentElement, translate);
document.title = translate('trust_page_title');
render(
  <UiProvider value={createUi(translate, browserLocale())}>
    <Trust send={send} id={location.hash.slice(1)} isFramed={window.top !== window.self} />
  </UiProvider>,
  document.getElementById('root') as HTMLElement,
);
