import { warningPath } from '../core/protocol/warning-url.ts';
import { drawAction } from '../platform/action.ts';
import { translate } from '../platform/i18n.ts';
import { onMessage } from '../platform/messaging.ts';
import * as events from '../platform/navigation.ts';
import { contextIsPrivate, onStart, ownId, packageUrl } from '../platform/runtime.ts';
import { localArea, managedValues, onStorageChange, sessionArea } from '../platform/storage.ts';
import * as tabs from '../platform/tabs.ts';
import { createGuard } from './guard.ts';
import { createJudge } from './judge.ts';
import { lookOf } from './look.ts';
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
const judge = createJudge(rules, bundledModel, warningPage);
const guard = createGuard(tabs, warningPage, Date.now);
const states = createTabStates(sessionArea);
const { shownPage, onBeforeNavigate, onCommitted, onHistoryStateUpdated, onTabReplaced } = events;
const navigation = createNavigation({
  judge,
  guard,
  states,
  serial: createSerial(),
  draw: (tabId, judgement) => drawAction(tabId, lookOf(judgement, translate)),
  shownPage,
  openTabs: tabs.openTabs,
});
const answer = createRouter(
  {
    ...pageRequests({
      judge,
      guard,
      rules,
      t: translate,
      openDetails: (tabId) => tabs.openBeside(tabId, packageUrl(`src/popup/index.html?tab=${tabId}`)),
    }),
    ...tabRequests({ judge, navigation, rules, states, shownPage }),
    ...warningRequests({ judge, guard, rules, warningPage }),
    ...settingsRequests({ rules, model: bundledModel, activeTab: tabs.activeTab }),
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
