import { render } from 'preact';
import { browserLocale, translate } from '../platform/i18n.ts';
import { send } from '../platform/messaging.ts';
import { applyLanguage } from '../ui/i18n.ts';
import { createUi, UiProvider } from '../ui/ui-context.ts';
import { parseTarget } from './target.ts';
import { Warning } from './warning.tsx';

const ui = createUi(translate, browserLocale());

function show(): void {
  render(
    <UiProvider value={ui}>
      <Warning
        send={send}
        target={parseTarget(location.hash)}
        framed={window.top !== window.self}
        navigate={(url) => location.replace(url)}
      />
    </UiProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

applyLanguage(document.documentElement, translate);
document.title = translate('warning_page_title');
// The next blocked address of the tab changes only the fragment, which does not load the page again.
addEventListener('hashchange', show);
show();
