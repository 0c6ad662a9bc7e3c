import { warningPath } from '../core/protocol/warning-url.ts';
import { drawAction } from '../platform/action.ts';
import { hasConsent } from '../platform/consent.ts';
import { translate } from '../platform/i18n.ts';
import { onMessage } from '../platform/messaging.ts';
import * as events from '../platform/navigation.ts';
import { contextIsPrivate, onStart, ownId, packageUrl } from '../platform/runtime.ts';
import { localArea, managedValues, onStorageChange, sessionArea } from '../platform/storage.ts';
import * as tabs from '../platform/tabs.ts';
import { createAnswerCache } from './answer-cache.ts';
import { createBreakerMemory } from './breaker-memory.ts';
import { createEndpointClient } from './endpoint-client.ts';
import { endpointRequests } from './endpoint-requests.ts';
import { createGuard } from './guard.ts';
import { createJudge } from './judge.ts';
import { lookOf } from './look.ts';
import { createLookups } from './lookups.ts';
import { bundledModel } from './model-loader.ts';
import { createNavigation } from './navigation.ts';
import { pageRequests } from './page-requests.ts';
import { refreshPolicy } from './policy.ts';
import { quietly } from './quietly.ts';
import { createRouter } from './router.ts';
import { createRules } from './rules.ts';
import { createSerial } from './serial.ts';
import { settingsRequests } from './settings-requests.ts';
import { tabRequests } from './tab-requests.ts';
import { createTabStates } from './tab-states.ts';
import { warningRequests } from './warning-requests.ts';

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
