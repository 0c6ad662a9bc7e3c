import type { NavigationEvent } from '../../platform/navigation.ts';
import { isBlocked, type Judge } from '../judging/judge.ts';
import type { LocalSignals } from '../signals/local-signals.ts';

export interface RecordVisitsDeps {
  readonly judge: Judge;
  readonly signals: Pick<LocalSignals, 'recordVisit'>;
  isPrivateTab(tabId: number): Promise<boolean>;
}

/** Creates the listener that counts the sites that tabs show. A page that is stopped is not visited. */
export function createRecordVisits({ judge, signals, isPrivateTab }: RecordVisitsDeps) {
  return async ({
    tabId,
    frameId,
    url,
    documentLifecycle = 'active',
    isSameDocument,
  }: NavigationEvent): Promise<void> => {
    if (frameId !== 0 || documentLifecycle !== 'active' || isSameDocument === true) return;
    const target = judge.parseTarget(url);
    if (target.hostname === null || target.isWarning) return;
    const isPrivate = await isPrivateTab(tabId);
    const judgement = await judge.judge(target, { isPrivate: () => isPrivate });
    if (judgement.assessment === null || isBlocked(judgement)) return;
    await signals.recordVisit(judgement.assessment, judgement.settings, isPrivate);
  };
}
