import { render } from 'preact';
import { warningIdOf } from '../core/protocol/warning-url.ts';
import { browserLocale, translate } from '../platform/i18n.ts';
import { send } from '../platform/messaging.ts';
import { applyLanguage } from '../ui/i18n.ts';
import { createUi, UiProvider } from '../ui/ui-context.ts';
import { Warning } from './warning.tsx';

const ui = createUi(translate, browserLocale());

function show(): void {
  render(
    <UiProvider value={ui}>
      <Warning
        send={send}
        id={warningIdOf(location.hash)}
        isFramed={window.top !== window.self}
        navigate={(url) => location.replace(url)}
      />
    </UiProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

applyLanguage(document.documentElement, translate);
document.title = translate('warning_page_title');
// If the tab blocks another address, only the fragment changes, which does not reload this page.
addEventListener('hashchange', show);
show();
