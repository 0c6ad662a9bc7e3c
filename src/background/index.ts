import { trustPath, trustUrl } from '../core/protocol/trust-url.ts';
import { warningPath } from '../core/protocol/warning-url.ts';
import { hasConsent } from '../platform/consent.ts';
import { translate } from '../platform/i18n.ts';
import { onMessage } from '../platform/messaging.ts';
import * as events from '../platform/navigation.ts';
import { canMatchResponseHeaders, lastingRules, sessionRules } from '../platform/network-rules.ts';
import * as requests from '../platform/requests.ts';
import { extensionId, extensionUrl, isPrivateContext, onStart, randomBytes, randomId } from '../platform/runtime.ts';
import { runInPage } from '../platform/scripting.ts';
import * as storage from '../platform/storage.ts';
import * as tabs from '../platform/tabs.ts';
import { setToolbarState } from '../platform/toolbar.ts';
import { createKeyedQueue } from './base/keyed-queue.ts';
import { runDetached } from './base/run-detached.ts';
import { wait } from './base/wait.ts';
import { createJudge } from './judging/judge.ts';
import { loadBundledModel } from './judging/model-loader.ts';
import { createPromotions } from './judging/promotions.ts';
import { createAnswerCache } from './lookup/answer-cache.ts';
import { createBreakerStore } from './lookup/breaker-store.ts';
import { createEndpointClient } from './lookup/endpoint-client.ts';
import { createLookups } from './lookup/lookups.ts';
import { syncGate } from './network/gate.ts';
import { createNetwork, withLearning, withRefresh } from './network/network.ts';
import { followPrivateTabs } from './network/private-tabs.ts';
import { createRefetch } from './network/refetch.ts';
import { createRequestWatch } from './network/request-watch.ts';
import { createRuleBook } from './network/rule-book.ts';
import { createBannerHandlers } from './requests/banner-handlers.ts';
import { createEndpointHandlers } from './requests/endpoint-handlers.ts';
import { createPageHandlers } from './requests/page-handlers.ts';
import { createRouter } from './requests/router.ts';
import { createSettingsHandlers } from './requests/settings-handlers.ts';
import { createTabHandlers } from './requests/tab-handlers.ts';
import { createTargetHandlers } from './requests/target-handlers.ts';
import { createTrustHandlers } from './requests/trust-handlers.ts';
import { createVisitHandlers } from './requests/visit-handlers.ts';
import { createWarningHandlers } from './requests/warning-handlers.ts';
import { policyKey } from './settings/policy-store.ts';
import { refreshPolicy } from './settings/refresh-policy.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { createAskingPages } from './signals/asking-pages.ts';
import { createLocalSignals } from './signals/local-signals.ts';
import { createOwnSitesModel } from './signals/own-sites-model.ts';
import { createVisitStore, visitsKey } from './signals/visit-store.ts';
import { createCreators } from './tabs/creators.ts';
import { createFindTarget } from './tabs/find-target.ts';
import { createFrameStore } from './tabs/frame-store.ts';
import { createGuard } from './tabs/guard.ts';
import { createNavigation } from './tabs/navigation.ts';
import { createQuietSites } from './tabs/quiet-sites.ts';
import { createRecordVisits } from './tabs/record-visits.ts';
import { createReloadWatch } from './tabs/reload-watch.ts';
import { createStopStore } from './tabs/stop-store.ts';
import { createTabStateStore } from './tabs/tab-state-store.ts';
import { toolbarState } from './tabs/toolbar-state.ts';
import { createTrail } from './tabs/trail.ts';
import { createTrustQuestions } from './tabs/trust-questions.ts';

// First, so that no page can reach the storage before anything else runs.
runDetached(storage.closeStorageToContentScripts());

// Wiring only. All listeners must be registered before anything is awaited: the browser wakes the worker for an event
// and delivers it only to the listeners that exist by then.
const warningPage = extensionUrl(warningPath);
const { localArea, onStorageChange, readManagedValues, sessionArea, sharedSessionArea } = storage;
const hasGate = canMatchResponseHeaders();
const book = createRuleBook(isPrivateContext() ? 'private' : 'normal', sessionRules);
const storedSettings = createSettingsStore(localArea, sessionArea, sharedSessionArea);
const network = createNetwork({
  book,
  settingsStore: storedSettings,
  setGate: (isWanted) =>
    isPrivateContext() ? book.setGate(hasGate && isWanted) : syncGate(hasGate ? lastingRules : null, isWanted),
});
const settingsStore = withRefresh(storedSettings, network.refresh);
const clock = Date.now;
const client = createEndpointClient({ fetch: (url, init) => fetch(url, init), clock, random: Math.random });
const breaker = createBreakerStore(sessionArea, clock);
const cache = createAnswerCache(sessionArea, clock);
const lookups = createLookups({ settingsStore, client, cache, breaker, clock });
const promotions = createPromotions(sessionArea);
const visits = createVisitStore(localArea, clock, randomBytes);
const privateVisits = createVisitStore(sessionArea, clock, randomBytes);
const signals = createLocalSignals({ visits, privateVisits, askingPages: createAskingPages(sessionArea) });
const judge = withLearning(
  createJudge({
    settingsStore,
    model: loadBundledModel,
    lookups,
    warningPage,
    clock,
    hasConsent,
    promotions,
    signals,
    findOwnScorer: createOwnSitesModel(visits),
  }),
  network,
);
const stops = createStopStore(sessionArea, randomId);
const findTarget = createFindTarget(judge, stops);
const guard = createGuard({
  tabs,
  stops,
  trail: createTrail(sessionArea),
  warningPage,
  clock,
  wait,
  later: (milliseconds, work) => runDetached(wait(milliseconds).then(work)),
});
const tabStates = createTabStateStore(sessionArea);
const frameStore = createFrameStore(sessionArea);
const creators = createCreators({ judge, tabStates, frameStore, findOpener: tabs.findOpener });
const { findFrameUrls, findShownPage, onBeforeNavigate, onCommitted, onHistoryStateUpdated, onTabReplaced } = events;
const navigation = createNavigation({
  judge,
  guard,
  lookups,
  tabStates,
  frameStore,
  creators,
  findTarget,
  queue: createKeyedQueue(),
  updateToolbar: (tabId, shown, frames) => setToolbarState(tabId, toolbarState(shown, frames, translate)),
  findShownPage,
  findFrameUrls,
  isPrivateTab: tabs.isPrivateTab,
  findTabIds: tabs.findTabIds,
});
const refetch = createRefetch({ book, tabs: { ...tabs, showsError: events.showsError }, clock });
const watch = createRequestWatch({
  judge,
  network,
  refetch,
  isPrivateTab: tabs.isPrivateTab,
  warn: (tabId, url, cause) => guard.warn(tabId, url, guard.currentNavigation(tabId), cause),
  requestBlocked: guard.requestBlocked,
  frameStopped: (event, judgement) => navigation.onReported({ ...event, origin: null, documentId: null }, judgement),
});
const recordVisit = createRecordVisits({ judge, signals, isPrivateTab: tabs.isPrivateTab });
const followTabs = (): void => {
  if (isPrivateContext()) runDetached(followPrivateTabs({ book, session: sessionArea, findTabIds: tabs.findTabIds }));
};
const trustPage = extensionUrl(trustPath);
const questions = createTrustQuestions(sessionArea, randomId, clock);
const quietSites = createQuietSites(localArea, sessionArea, clock);
const refreshPages = (): Promise<void> => tabs.sendToPages({ name: 'page.refresh' });
const answer = createRouter(
  {
    ...createPageHandlers({
      judge,
      guard,
      creators,
      navigation,
      lookups,
      quietSites,
      promotions,
      signals,
      isReloading: createReloadWatch(clock),
      t: translate,
      openDetails: (tabId) => tabs.openBeside(tabId, extensionUrl(`src/popup/index.html?tab=${tabId}`)),
      watchFields: (tabId) => runInPage(tabId, 'secret-fields.js'),
    }),
    ...createBannerHandlers({
      judge,
      guard,
      promotions,
      quietSites,
      questions,
      t: translate,
      openSurface: (tabId, id) => tabs.openSurface(tabId, trustUrl(trustPage, id)),
      refreshPages,
    }),
    ...createTrustHandlers({
      judge,
      settingsStore,
      questions,
      trustPage,
      findShownPage,
      closeTab: tabs.removeTab,
      refreshPages,
    }),
    ...createTargetHandlers({ judge }),
    ...createTabHandlers({
      findTarget,
      lookups,
      navigation,
      settingsStore,
      stops,
      tabStates,
      frameStore,
      findShownPage,
    }),
    ...createWarningHandlers({ judge, guard, settingsStore, stops, tabStates, warningPage }),
    ...createSettingsHandlers({ settingsStore, model: loadBundledModel, findActiveTab: tabs.findActiveTab }),
    ...createEndpointHandlers({ settingsStore, client, breaker, clock }),
    ...createVisitHandlers(signals),
  },
  { id: extensionId(), origin: extensionUrl(''), isPrivate: isPrivateContext() },
);

onBeforeNavigate((event) => {
  const held = event.frameId === 0 ? watch.findHeld(event.tabId, event.url) : null;
  const start = (): Promise<void> => navigation.onBeforeNavigate(event);
  runDetached(held === null ? start() : held.then((isStopped) => (isStopped ? undefined : start())));
});
onCommitted((event) => {
  runDetached(navigation.onCommitted(event));
  runDetached(recordVisit(event));
});
onHistoryStateUpdated((event) => runDetached(navigation.onCommitted(event)));
events.onTabOpened(creators.onTabOpened);
onTabReplaced((tabId, oldTabId) => runDetached(navigation.onTabReplaced(tabId, oldTabId)));
tabs.onTabSwapped((tabId, oldTabId) => runDetached(navigation.onTabReplaced(tabId, oldTabId)));
tabs.onTabRemoved((tabId) => {
  refetch.forget(tabId);
  followTabs();
  runDetached(navigation.onTabRemoved(tabId));
});
tabs.onTabCreated(followTabs);
requests.holdRequests(watch.shouldStop);
requests.onRequestStarted((event) => runDetached(watch.onStarted(event)));
requests.onRequestSent(watch.onSent);
requests.onRequestRedirected((event) => runDetached(watch.onRedirected(event)));
requests.onRequestCompleted(watch.onCompleted);
requests.onRequestFailed((event) => runDetached(watch.onFailed(event)));
events.onNavigationFailed((...failure) => runDetached(refetch.onFailed(...failure)));
onMessage(answer);
onStart(() => runDetached(navigation.rejudgeAll()));
onStorageChange((area, keys) => {
  // The browser's answer overwrites a copy of the policy that someone else changed.
  const isPolicy = area === 'managed' || (area === 'local' && keys.includes(policyKey));
  if (isPolicy) runDetached(refreshPolicy(settingsStore, readManagedValues));
  if (area === 'local' && keys.includes(visitsKey)) visits.invalidate();
  if (settingsStore.storageChanged(area, keys)) {
    runDetached(settingsStore.snapshot().then(({ effective }) => signals.applySettings(effective)));
    runDetached(network.refresh().then(navigation.rejudgeAll));
    runDetached(refreshPages());
  }
});
runDetached(refreshPolicy(settingsStore, readManagedValues));
runDetached(network.start());
followTabs();
