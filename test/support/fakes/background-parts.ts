import { createKeyedQueue } from '../../../src/background/base/keyed-queue.ts';
import { createJudge, type Judge } from '../../../src/background/judging/judge.ts';
import { createPromotions, type Promotions } from '../../../src/background/judging/promotions.ts';
import { createSettingsStore, type SettingsStore } from '../../../src/background/settings/settings-store.ts';
import { createAskingPages } from '../../../src/background/signals/asking-pages.ts';
import { createLocalSignals, type LocalSignals } from '../../../src/background/signals/local-signals.ts';
import { createOwnSitesModel } from '../../../src/background/signals/own-sites-model.ts';
import { createVisitStore } from '../../../src/background/signals/visit-store.ts';
import { type Creators, createCreators } from '../../../src/background/tabs/creators.ts';
import { createFindTarget, type FindTarget } from '../../../src/background/tabs/find-target.ts';
import { createFrameStore, type FrameStore } from '../../../src/background/tabs/frame-store.ts';
import { createGuard, type Guard } from '../../../src/background/tabs/guard.ts';
import { createNavigation, type Navigation } from '../../../src/background/tabs/navigation.ts';
import { createQuietSites, type QuietSites } from '../../../src/background/tabs/quiet-sites.ts';
import { createReloadWatch, type ReloadWatch } from '../../../src/background/tabs/reload-watch.ts';
import { createStopStore, type StopStore } from '../../../src/background/tabs/stop-store.ts';
import { createTabStateStore, type TabStateStore } from '../../../src/background/tabs/tab-state-store.ts';
import { createTrail } from '../../../src/background/tabs/trail.ts';
import { warningIdOf } from '../../../src/core/protocol/warning-url.ts';
import type { UserSettings } from '../../../src/core/settings/user-settings.ts';
import type { Scorer } from '../../../src/core/verdict/decide.ts';
import type { ShownPage } from '../../../src/platform/navigation.ts';
import { createFakeLookups, type FakeLookups } from './lookups.ts';
import { createMemoryArea, type MemoryArea } from './memory-area.ts';
import { fakeScorer } from './scorer.ts';

/** The parts of the background, wired as in the extension, with fakes for the browser, the model and the endpoint. */
export interface BackgroundParts {
  /** The area that stays on the disk. */
  readonly local: MemoryArea;
  readonly promotions: Promotions;
  readonly quietSites: QuietSites;
  readonly signals: LocalSignals;
  readonly isReloading: ReloadWatch;
  /** Each tab whose page is searched for fields for secrets. */
  readonly watched: number[];
  watchFields(tabId: number): Promise<void>;
  /** Milliseconds since the epoch, for what ends with the day. */
  now: number;
  readonly settingsStore: SettingsStore;
  readonly tabStates: TabStateStore;
  readonly frameStore: FrameStore;
  readonly creators: Creators;
  readonly lookups: FakeLookups;
  readonly judge: Judge;
  readonly guard: Guard;
  readonly stops: StopStore;
  readonly findTarget: FindTarget;
  readonly navigation: Navigation;
  /** Each update of the toolbar button, as `tab host verdict`, and the hosts of dangerous frames if there are any. */
  readonly badges: string[];
  /** Each navigation that the guard started, as `tab address`; a warning as `tab warning of address`. */
  readonly navigations: string[];
  /** Loads the model. Resolves to null if it cannot be read. */
  model: () => Promise<Scorer | null>;
  /** The page that every tab shows. */
  page: ShownPage | null;
  /** The addresses of the frames in every page. */
  frameUrls: string[];
  /** The tab that opened every tab. */
  opener: number | null;
  isPrivate: boolean;
  hasConsent: boolean;
  changeSettings(changes: Partial<UserSettings>): Promise<void>;
  /** Sets an endpoint and switches private look-ups on; they are off by default. */
  enableLookups(): Promise<void>;
}

export const warningPage = 'ext://id/src/warning/index.html';
export const warningOf = (url: string): string => `warning of ${url}`;

export function createBackgroundParts(): BackgroundParts {
  const local = createMemoryArea();
  const session = createMemoryArea();
  const settingsStore = createSettingsStore(local, session);
  const tabStates = createTabStateStore(session);
  const frameStore = createFrameStore(session);
  const lookups = createFakeLookups();
  const badges: string[] = [];
  const navigations: string[] = [];
  const promotions = createPromotions(session);
  const quietSites = createQuietSites(local, session, () => parts.now);
  const watched: number[] = [];
  const createVisits = (area: MemoryArea) =>
    createVisitStore(
      area,
      () => parts.now,
      (length) => new Uint8Array(length).fill(7),
    );
  const visits = createVisits(local);
  const signals = createLocalSignals({
    visits,
    privateVisits: createVisits(createMemoryArea()),
    askingPages: createAskingPages(session),
  });
  const judge = createJudge({
    settingsStore,
    model: () => parts.model(),
    lookups,
    warningPage,
    clock: () => 0,
    hasConsent: async () => parts.hasConsent,
    promotions,
    signals,
    findOwnScorer: createOwnSitesModel(visits),
  });
  let stopCount = 0;
  const stops = createStopStore(session, () => (++stopCount).toString(16).padStart(32, '0'));
  const findTarget = createFindTarget(judge, stops);
  const creators = createCreators({ judge, tabStates, frameStore, findOpener: async () => parts.opener });
  const guard = createGuard({
    tabs: {
      async navigateTab(tabId, url) {
        const id = warningIdOf(url);
        const stop = id === null ? null : await stops.find(tabId, id);
        navigations.push(`${tabId} ${stop === null ? url : warningOf(stop.url)}`);
      },
      goBack: async () => true,
      closeOpenedTab: async () => false,
      replaceWithNewTab: async () => undefined,
      exists: async () => true,
      replaceTab: async (tabId) => tabId + 100,
    },
    stops,
    trail: createTrail(session),
    warningPage,
    clock: Date.now,
    wait: async () => undefined,
    later: () => undefined,
  });
  const navigation = createNavigation({
    judge,
    guard,
    lookups,
    tabStates,
    frameStore,
    creators,
    findTarget,
    queue: createKeyedQueue(),
    updateToolbar: async (tabId, { assessment }, frames) => {
      const own = [tabId, assessment?.hostname.host ?? '-', assessment?.verdict ?? '-'];
      badges.push([...own, ...frames.map(({ host }) => host)].join(' '));
    },
    findShownPage: async () => parts.page,
    findFrameUrls: async () => parts.frameUrls,
    isPrivateTab: async () => parts.isPrivate,
    findTabIds: async () => [1, 2],
  });
  const parts: BackgroundParts = {
    local,
    promotions,
    quietSites,
    signals,
    isReloading: createReloadWatch(() => parts.now),
    watched,
    watchFields: async (tabId) => void watched.push(tabId),
    now: 0,
    settingsStore,
    tabStates,
    frameStore,
    creators,
    lookups,
    judge,
    guard,
    stops,
    findTarget,
    navigation,
    badges,
    navigations,
    model: async () => fakeScorer,
    page: null,
    frameUrls: [],
    opener: null,
    isPrivate: false,
    hasConsent: true,
    async changeSettings(changes) {
      await settingsStore.change(changes, false);
    },
    enableLookups: () => parts.changeSettings({ endpointUrl: 'https://intel.example.com', lookup: 'private' }),
  };
  return parts;
}
