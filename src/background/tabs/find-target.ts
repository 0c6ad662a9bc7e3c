import { warningIdOf } from '../../core/protocol/warning-url.ts';
import type { Judge, PageTarget } from '../judging/judge.ts';
import type { StopStore } from './stop-store.ts';

/** Finds what the page in a tab is judged by. A warning page is judged by the page that it warns of. */
export type FindTarget = (tabId: number, url: string, origin?: string | null) => Promise<PageTarget>;

export function createFindTarget(judge: Pick<Judge, 'parseTarget'>, stops: Pick<StopStore, 'find'>): FindTarget {
  return async (tabId, url, origin) => {
    const target = judge.parseTarget(url, origin);
    const id = target.isWarning ? warningIdOf(url) : null;
    const stop = id === null ? null : await stops.find(tabId, id);
    return stop === null ? target : { ...judge.parseTarget(stop.url), isWarning: true };
  };
}
