import { warningPath } from '../core/protocol/warning-url.ts';
import { drawAction } from '../platform/toolbar.ts';
import { hasConsent } from '../platform/consent.ts';
import { translate } from '../platform/i18n.ts';
import { onMessage } from '../platform/messaging.ts';
import * as events from '../platform/navigation.ts';
import { contextIsPrivate, onStart, ownId, packageUrl } from '../platform/runtime.ts';
import { localArea, managedValues, onStorageChange, sessionArea } from '../platform/storage.ts';
import * as tabs from '../platform/tabs.ts';
import { runDetached } from './base/run-detached.ts';
import { createSerial } from './base/keyed-queue.ts';
import { createJudge } from './judging/judge.ts';
import { bundledModel } from './judging/model-loader.ts';
import { createAnswerCache } from './lookup/answer-cache.ts';
import { createBreakerMemory } from './lookup/breaker-store.ts';
import { createEndpointClient } from './lookup/endpoint-client.ts';
import { createLookups } from './lookup/lookups.ts';
import { endpointRequests } from './requests/endpoint-handlers.ts';
import { pageRequests } from './requests/page-handlers.ts';
import { createRouter } from './requests/router.ts';
import { settingsRequests } from './requests/settings-handlers.ts';
import { tabRequests } from './requests/tab-handlers.ts';
import { warningRequests } from './requests/warning-handlers.ts';
import { refreshPolicy } from './settings/refresh-policy.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { createGuard } from './tabs/guard.ts';
import { createNavigation } from './tabs/navigation.ts';
import { createTabStates } from './tabs/tab-state-store.ts';
import { toolbarState } from './tabs/toolbar-state.ts';

// Wiring only. Every listener is registered before anything is awaited: the browser wakes the worker for one event and
// delivers it to those that are there.
const warningPage = packageUrl(warningPath);
const settingsStore = createSettingsStore(localArea, sessionArea);
const clock = Date.now;
const client = createEndpointClient({ fetch: (url, init) => fetch(url, init), clock, random: Math.random });
const breaker = createBreakerMemory(sessionArea, clock);
const cache = createAnswerCache(sessionArea, clock);
const lookups = createLookups({ settingsStore, client, cache, breaker, clock });
const judge = createJudge({ settingsStore, model: bundledModel, lookups, warningPage, clock, hasConsent });
const guard = createGuard(tabs, warningPage, clock);
const states = createTabStates(sessionArea);
const { shownPage, onBeforeNavigate, onCommitted, onHistoryStateUpdated, onTabReplaced } = events;
const navigation = createNavigation({
  judge,
  guard,
  lookups,
  states,
  serial: createSerial(),
  draw: (tabId, judgement) => drawAction(tabId, toolbarState(judgement, translate)),
  shownPage,
  isPrivateTab: tabs.isPrivateTab,
  openTabs: tabs.openTabs,
});
const answer = createRouter(
  {
    ...pageRequests({
      judge,
      guard,
      lookups,
      settingsStore,
      t: translate,
      openDetails: (tabId) => tabs.openBeside(tabId, packageUrl(`src/popup/index.html?tab=${tabId}`)),
    }),
    ...tabRequests({ judge, lookups, navigation, settingsStore, states, shownPage }),
    ...warningRequests({ judge, guard, settingsStore, states, warningPage }),
    ...settingsRequests({ settingsStore, model: bundledModel, activeTab: tabs.activeTab }),
    ...endpointRequests({ settingsStore, client, breaker, clock }),
  },
  { id: ownId(), origin: packageUrl(''), isPrivate: contextIsPrivate() },
);

onBeforeNavigate((event) => runDetached(navigation.before(event)));
onCommitted((event) => runDetached(navigation.committed(event)));
onHistoryStateUpdated((event) => runDetached(navigation.committed(event)));
onTabReplaced((tabId, oldTabId) => runDetached(navigation.replaced(tabId, oldTabId)));
tabs.onTabSwapped((tabId, oldTabId) => runDetached(navigation.replaced(tabId, oldTabId)));
tabs.onTabRemoved((tabId) => runDetached(navigation.removed(tabId)));
onMessage(answer);
onStart(() => runDetached(navigation.rejudgeAll()));
onStorageChange((area, keys) => {
  if (area === 'managed') runDetached(refreshPolicy(settingsStore, managedValues));
  else if (settingsStore.storageChanged(area, keys)) runDetached(navigation.rejudgeAll());
});
runDetached(refreshPolicy(settingsStore, managedValues));
