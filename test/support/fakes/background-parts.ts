import { createSerial } from '../../../src/background/base/keyed-queue.ts';
import { createJudge, type Judge } from '../../../src/background/judging/judge.ts';
import { createSettingsStore, type SettingsStore } from '../../../src/background/settings/settings-store.ts';
import { createGuard, type Guard } from '../../../src/background/tabs/guard.ts';
import { createNavigation, type Navigation } from '../../../src/background/tabs/navigation.ts';
import { createTabStates, type TabStates } from '../../../src/background/tabs/tab-state-store.ts';
import type { UserSettings } from '../../../src/core/settings/user-settings.ts';
import type { ShownPage } from '../../../src/platform/navigation.ts';
import { createFakeLookups, type FakeLookups } from './lookups.ts';
import { createMemoryArea } from './memory-area.ts';
import { fakeScorer } from './scorer.ts';

/** The parts of the background around an endpoint in memory, with what they do to tabs noted. */
export interface BackgroundParts {
  readonly settingsStore: SettingsStore;
  readonly states: TabStates;
  readonly lookups: FakeLookups;
  readonly judge: Judge;
  readonly guard: Guard;
  readonly navigation: Navigation;
  /** `tab host verdict` of each badge. */
  readonly drawn: string[];
  /** `tab address` of each page that the guard shows. */
  readonly shown: string[];
  /** What every tab shows. */
  page: ShownPage | null;
  isPrivate: boolean;
  hasConsent: boolean;
  /** Changes the settings; by default the endpoint is set and the look-up is private. */
  on(changes?: Partial<UserSettings>): Promise<void>;
}

export const warningPage = 'ext://id/src/warning/index.html';
export const warningOf = (url: string): string => `${warningPage}#${encodeURIComponent(url)}`;

export async function createBackgroundParts(): Promise<BackgroundParts> {
  const session = createMemoryArea();
  const settingsStore = createSettingsStore(createMemoryArea(), session);
  const states = createTabStates(session);
  const lookups = createFakeLookups();
  const drawn: string[] = [];
  const shown: string[] = [];
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
      showInTab: async (tabId, url) => void shown.push(`${tabId} ${url}`),
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
    states,
    serial: createSerial(),
    draw: async (tabId, { assessment }) =>
      void drawn.push(`${tabId} ${assessment?.hostname.host ?? '-'} ${assessment?.verdict ?? '-'}`),
    shownPage: async () => parts.page,
    isPrivateTab: async () => parts.isPrivate,
    openTabs: async () => [1, 2],
  });
  const parts: BackgroundParts = {
    settingsStore,
    states,
    lookups,
    judge,
    guard,
    navigation,
    drawn,
    shown,
    page: null,
    isPrivate: false,
    hasConsent: true,
    async on(changes = {}) {
      await settingsStore.change({ endpointUrl: 'https://intel.example.com', lookup: 'private', ...changes }, false);
    },
  };
  await parts.on();
  return parts;
}
