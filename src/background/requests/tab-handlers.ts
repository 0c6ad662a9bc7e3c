import { schemeOfUrl } from '../../core/base/url.ts';
import type { Exposure } from '../../core/protocol/exposure.ts';
import type { TabView } from '../../core/protocol/messages.ts';
import { warningIdOf } from '../../core/protocol/warning-url.ts';
import type { ShownPage } from '../../platform/navigation.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { FindTarget } from '../tabs/find-target.ts';
import { foreignFrames } from '../tabs/foreign-frames.ts';
import type { FrameStore } from '../tabs/frame-store.ts';
import type { Navigation } from '../tabs/navigation.ts';
import type { StopStore } from '../tabs/stop-store.ts';
import type { TabState, TabStateStore } from '../tabs/tab-state-store.ts';
import type { Handlers } from './router.ts';

export interface TabHandlerDeps {
  readonly lookups: Pick<Lookups, 'isAsking' | 'waitFor'>;
  readonly navigation: Pick<Navigation, 'rejudge' | 'recheck'>;
  readonly settingsStore: SettingsStore;
  readonly stops: Pick<StopStore, 'find'>;
  readonly tabStates: TabStateStore;
  readonly findTarget: FindTarget;
  readonly frameStore: Pick<FrameStore, 'get'>;
  findShownPage(tabId: number): Promise<ShownPage | null>;
}

type Judged = Pick<TabState, 'assessment' | 'lookup'>;

/** Answers the popup with the verdict that the badge shows, or with a new one if the tab has moved on. */
export function createTabHandlers(deps: TabHandlerDeps): Handlers<'tab.view' | 'tab.recheck' | 'tab.outcome'> {
  const { findTarget, lookups, navigation, settingsStore, stops, tabStates, frameStore } = deps;

  async function findExposure(tabId: number, page: ShownPage | null): Promise<Exposure | null> {
    const id = page === null ? null : warningIdOf(page.url);
    return id === null ? null : ((await stops.find(tabId, id))?.exposure ?? null);
  }

  async function view(tabId: number, page: ShownPage | null, judged: Judged | null): Promise<TabView> {
    const [{ effective: settings }, found, exposure] = await Promise.all([
      settingsStore.snapshot(),
      frameStore.get(tabId),
      findExposure(tabId, page),
    ]);
    const { assessment = null, lookup = null } = judged ?? {};
    const isAsking = assessment !== null && lookups.isAsking(assessment.hostname);
    const frames = foreignFrames(found, assessment);
    return { assessment, scheme: schemeOfUrl(page?.url ?? ''), settings, lookup, isAsking, frames, exposure };
  }

  async function judgeAgain(tabId: number, how: 'rejudge' | 'recheck'): Promise<TabView> {
    const judged = await navigation[how](tabId);
    return view(tabId, judged?.page ?? null, judged?.judgement ?? null);
  }

  /** Compares document and host only, because a page may change the rest of its address at any time. */
  async function isStateOf(tabId: number, state: TabState, page: ShownPage): Promise<boolean> {
    const isSame = state.documentId === null || page.documentId === null || state.documentId === page.documentId;
    const { hostname } = await findTarget(tabId, page.url, state.origin);
    return isSame && state.assessment?.hostname.host === hostname?.host;
  }

  return {
    'tab.view': async ({ tabId }) => {
      const [page, state] = await Promise.all([deps.findShownPage(tabId), tabStates.get(tabId)]);
      if (page === null || state === null || !(await isStateOf(tabId, state, page)))
        return judgeAgain(tabId, 'rejudge');
      return view(tabId, page, state);
    },
    'tab.recheck': ({ tabId }) => judgeAgain(tabId, 'recheck'),
    'tab.outcome': async ({ tabId }) => {
      const [page, state] = await Promise.all([deps.findShownPage(tabId), tabStates.get(tabId)]);
      const hostname = page === null ? null : (await findTarget(tabId, page.url, state?.origin)).hostname;
      if (hostname !== null) await lookups.waitFor(hostname);
      return judgeAgain(tabId, 'rejudge');
    },
  };
}
