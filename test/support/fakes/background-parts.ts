import { createKeyedQueue } from '../../../src/background/base/keyed-queue.ts';
import { createJudge, type Judge } from '../../../src/background/judging/judge.ts';
import { createSettingsStore, type SettingsStore } from '../../../src/background/settings/settings-store.ts';
import { createGuard, type Guard } from '../../../src/background/tabs/guard.ts';
import { createNavigation, type Navigation } from '../../../src/background/tabs/navigation.ts';
import { createTabStateStore, type TabStateStore } from '../../../src/background/tabs/tab-state-store.ts';
import type { UserSettings } from '../../../src/core/settings/user-settings.ts';
import type { ShownPage } from '../../../src/platform/navigation.ts';
import { createFakeLookups, type FakeLookups } from './lookups.ts';
import { createMemoryArea } from './memory-area.ts';
import { fakeScorer } from './scorer.ts';

/** The parts of the background around an endpoint in memory, with what they do to tabs noted. */
export interface BackgroundParts {
  readonly settingsStore: SettingsStore;
  readonly tabStates: TabStateStore;
  readonly lookups: FakeLookups;
  readonly judge: Judge;
  readonly guard: Guard;
  readonly navigation: Navigation;
  /** `tab host verdict` of each badge. */
  readonly badges: string[];
  /** `tab address` of each page that the guard shows. */
  readonly navigations: string[];
  /** What every tab shows. */
  page: ShownPage | null;
  isPrivate: boolean;
  hasConsent: boolean;
  /** Changes the settings; by default the endpoint is set and the look-up is private. */
  changeSettings(changes?: Partial<UserSettings>): Promise<void>;
}

export const warningPage = 'ext://id/src/warning/index.html';
export const warningOf = (url: string): string => `${warningPage}#${encodeURIComponent(url)}`;

export async function createBackgroundParts(): Promise<BackgroundParts> {
  const session = createMemoryArea();
  const settingsStore = createSettingsStore(createMemoryArea(), session);
  const tabStates = createTabStateStore(session);
  const lookups = createFakeLookups();
  const badges: string[] = [];
  const navigations: string[] = [];
  const judge = createJudge({
    settingsStore,
    model: async () => fakeScorer,
    lookups,
    warningPage,
    clock: () => 0,
    hasConsent: async () => parts.hasConsent,
  });
  const guard = createGuard(
    {
      navigateTab: async (tabId, url) => void navigations.push(`${tabId} ${url}`),
      goBack: async () => true,
      replaceWithNewTab: async () => undefined,
    },
    warningPage,
    Date.now,
  );
  const navigation = createNavigation({
    judge,
    guard,
    lookups,
    tabStates,
    queue: createKeyedQueue(),
    updateToolbar: async (tabId, { assessment }) =>
      void badges.push(`${tabId} ${assessment?.hostname.host ?? '-'} ${assessment?.verdict ?? '-'}`),
    findShownPage: async () => parts.page,
    isPrivateTab: async () => parts.isPrivate,
    findTabIds: async () => [1, 2],
  });
  const parts: BackgroundParts = {
    settingsStore,
    tabStates,
    lookups,
    judge,
    guard,
    navigation,
    badges,
    navigations,
    page: null,
    isPrivate: false,
    hasConsent: true,
    async changeSettings(changes = {}) {
      await settingsStore.change({ endpointUrl: 'https://intel.example.com', lookup: 'private', ...changes }, false);
    },
  };
  await parts.changeSettings();
  return parts;
}
