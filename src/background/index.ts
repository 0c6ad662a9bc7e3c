import { warningPath } from '../core/protocol/warning-url.ts';
import { drawAction } from '../platform/action.ts';
import { hasConsent } from '../platform/consent.ts';
import { translate } from '../platform/i18n.ts';
import { onMessage } from '../platform/messaging.ts';
import * as events from '../platform/navigation.ts';
import { contextIsPrivate, onStart, ownId, packageUrl } from '../platform/runtime.ts';
import { localArea, managedValues, onStorageChange, sessionArea } from '../platform/storage.ts';
import * as tabs from '../platform/tabs.ts';
import { quietly } from './base/quietly.ts';
import { createSerial } from './base/serial.ts';
import { createJudge } from './judging/judge.ts';
import { bundledModel } from './judging/model-loader.ts';
import { createAnswerCache } from './lookup/answer-cache.ts';
import { createBreakerMemory } from './lookup/breaker-memory.ts';
import { createEndpointClient } from './lookup/endpoint-client.ts';
import { createLookups } from './lookup/lookups.ts';
import { endpointRequests } from './requests/endpoint-requests.ts';
import { pageRequests } from './requests/page-requests.ts';
import { createRouter } from './requests/router.ts';
import { settingsRequests } from './requests/settings-requests.ts';
import { tabRequests } from './requests/tab-requests.ts';
import { warningRequests } from './requests/warning-requests.ts';
import { refreshPolicy } from './settings/policy.ts';
import { createRules } from './settings/settings-store.ts';
import { createGuard } from './tabs/guard.ts';
import { createNavigation } from './tabs/navigation.ts';
import { createTabStates } from './tabs/tab-states.ts';
import { lookOf } from './tabs/toolbar-state.ts';

// Wiring only. Every listener is registered before anything is awaited: the browser wakes the worker for one event and
// delivers it to those that are there.
const warningPage = packageUrl(warningPath);
const rules = createRules(localArea, sessionArea);
const clock = Date.now;
const client = createEndpointClient({ fetch: (url, init) => fetch(url, init), clock, random: Math.random });
const breaker = createBreakerMemory(sessionArea, clock);
const cache = createAnswerCache(sessionArea, clock);
const lookups = createLookups({ rules, client, cache, breaker, clock });
const judge = createJudge({ rules, model: bundledModel, lookups, warningPage, clock, hasConsent });
const guard = createGuard(tabs, warningPage, clock);
const states = createTabStates(sessionArea);
const { shownPage, onBeforeNavigate, onCommitted, onHistoryStateUpdated, onTabReplaced } = events;
const navigation = createNavigation({
  judge,
  guard,
  lookups,
  states,
  serial: createSerial(),
  draw: (tabId, judgement) => drawAction(tabId, lookOf(judgement, translate)),
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
      rules,
      t: translate,
      openDetails: (tabId) => tabs.openBeside(tabId, packageUrl(`src/popup/index.html?tab=${tabId}`)),
    }),
    ...tabRequests({ judge, lookups, navigation, rules, states, shownPage }),
    ...warningRequests({ judge, guard, rules, states, warningPage }),
    ...settingsRequests({ rules, model: bundledModel, activeTab: tabs.activeTab }),
    ...endpointRequests({ rules, client, breaker, clock }),
  },
  { id: ownId(), origin: packageUrl(''), isPrivate: contextIsPrivate() },
);

onBeforeNavigate((event) => quietly(navigation.before(event)));
onCommitted((event) => quietly(navigation.committed(event)));
onHistoryStateUpdated((event) => quietly(navigation.committed(event)));
onTabReplaced((tabId, oldTabId) => quietly(navigation.replaced(tabId, oldTabId)));
tabs.onTabSwapped((tabId, oldTabId) => quietly(navigation.replaced(tabId, oldTabId)));
tabs.onTabRemoved((tabId) => quietly(navigation.removed(tabId)));
onMessage(answer);
onStart(() => quietly(navigation.rejudgeAll()));
onStorageChange((area, keys) => {
  if (area === 'managed') quietly(refreshPolicy(rules, managedValues));
  else if (rules.storageChanged(area, keys)) quietly(navigation.rejudgeAll());
});
quietly(refreshPolicy(rules, managedValues));
