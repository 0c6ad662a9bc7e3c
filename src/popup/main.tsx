import { render } from 'preact';
import { browserLocale, translate } from '../platform/i18n.ts';
import { send } from '../platform/messaging.ts';
import { openOptions } from '../platform/runtime.ts';
import { findActiveTab } from '../platform/tabs.ts';
import { applyLanguage } from '../ui/i18n.ts';
import { createUi, UiProvider } from '../ui/ui-context.ts';
import { Popup } from './popup.tsx';

/** An id that no tab has. The background treats it as a page without a hostname. */
const noTab = -1;

/** Returns the tab in the `tab` query parameter, or the active tab if there is none. */
async function readTabId(): Promise<number> {
  const given = new URLSearchParams(location.search).get('tab');
  if (given !== null && /^\d{1,15}$/.test(given)) return Number(given);
  return (await findActiveTab().catch(() => null))?.id ?? noTab;
}

applyLanguage(document.documentElement, translate);
document.title = translate('popup_title');
const tabId = await readTabId();
render(
  <UiProvider value={createUi(translate, browserLocale())}>
    <Popup
      send={send}
      tabId={tabId}
      writeClipboard={(text) => navigator.clipboard.writeText(text)}
      openOptions={() => void openOptions()}
    />
  </UiProvider>,
  document.getElementById('root') as HTMLElement,
);
