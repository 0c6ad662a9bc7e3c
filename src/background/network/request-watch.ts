import type { StopCause } from '../../core/protocol/exposure.ts';
import type { FailureEvent, RedirectEvent, RequestEvent } from '../../platform/requests.ts';
import { warn } from '../base/log.ts';
import { isBlocked, type Judge, type Judgement, stopCauseOf } from '../judging/judge.ts';
import type { Network } from './network.ts';
import type { Refetch } from './refetch.ts';

export interface RequestWatchDeps {
  readonly judge: Judge;
  readonly network: Network;
  readonly refetch: Pick<Refetch, 'start'>;
  isPrivateTab(tabId: number): Promise<boolean>;
  /** Shows the warning page instead of `url`. */
  warn(tabId: number, url: string, cause: StopCause): Promise<void>;
  /** Called when the network layer stopped the request of a page before it left this computer. */
  requestBlocked(tabId: number, url: string): void;
  /** Called when a redirect leads a frame to a blocked host. Its navigation never gets that far. */
  frameStopped(event: RequestEvent, judgement: Judgement): Promise<void>;
}

/** Follows the requests of pages and frames: each hop is judged, and what a rule stopped is warned of or repeated. */
export interface RequestWatch {
  /** Warns of a dangerous page when its request starts. In a new tab, the event of the navigation comes later. */
  onStarted(event: RequestEvent): Promise<void>;
  /**
   * Returns the answer of `shouldStop` for the page that a tab is about to show, or null if its request is not held.
   * Firefox reports a navigation after its request. A second warning would not know that nothing was requested.
   */
  findHeld(tabId: number, url: string): Promise<boolean> | null;
  onSent(event: RequestEvent): void;
  onRedirected(event: RedirectEvent): Promise<void>;
  onCompleted(event: RequestEvent): void;
  onFailed(event: FailureEvent): Promise<void>;
  /** Resolves to true if the request must not be sent. */
  shouldStop(event: RequestEvent): Promise<boolean>;
}

export function createRequestWatch(deps: RequestWatchDeps): RequestWatch {
  const { judge, network, refetch } = deps;
  /** Requests whose headers went to the server, on this hop or an earlier one. */
  const sent = new Set<string>();

  /** The last request of each tab's page that was held. */
  const held = new Map<number, { readonly event: RequestEvent; readonly answer: Promise<boolean> }>();

  const judgeAddress = (url: string, tabId: number): Promise<Judgement> =>
    judge.judge(judge.parseTarget(url), { isPrivate: () => deps.isPrivateTab(tabId) });

  async function onStarted(event: RequestEvent): Promise<void> {
    if (!isShownPage(event) || held.get(event.tabId)?.event.requestId === event.requestId) return;
    const judgement = await judgeAddress(event.url, event.tabId);
    if (isBlocked(judgement)) await deps.warn(event.tabId, event.url, stopCauseOf(judgement));
  }

  async function onRedirected({ redirectUrl, ...event }: RedirectEvent): Promise<void> {
    sent.delete(event.requestId);
    const judgement = await judgeAddress(redirectUrl, event.tabId);
    if (!isBlocked(judgement)) return;
    if (isShownPage(event)) await deps.warn(event.tabId, redirectUrl, stopCauseOf(judgement));
    else if (isShownFrame(event)) await deps.frameStopped(event, judgement);
  }

  async function onFailed(event: FailureEvent): Promise<void> {
    const { requestId, tabId, url, isStopped } = event;
    const wasSent = sent.delete(requestId);
    if (!isStopped) return;
    const judgement = await judgeAddress(url, tabId);
    if (!isShownPage(event)) return;
    if (isBlocked(judgement)) {
      if (!wasSent) deps.requestBlocked(tabId, url);
      await deps.warn(tabId, url, stopCauseOf(judgement));
    } else if ((wasSent || network.mayHaveStopped(judgement.target.hostname)) && event.method === 'GET') {
      // Stopped by the download gate, or by a rule that no longer applies. Other extensions stop requests earlier.
      await refetch.start(tabId, url);
    }
  }

  async function stop(event: RequestEvent): Promise<boolean> {
    const { tabId, url } = event;
    const target = judge.parseTarget(url);
    try {
      const judgement = await judgeAddress(url, tabId);
      if (!isBlocked(judgement)) return false;
      if (isShownPage(event)) {
        deps.requestBlocked(tabId, url);
        void deps.warn(tabId, url, stopCauseOf(judgement));
      }
      return true;
    } catch (error) {
      warn('a request was not judged', error);
      return network.isKnownDangerous(target.hostname);
    }
  }

  return {
    onStarted,
    findHeld(tabId, url) {
      const last = held.get(tabId);
      return last?.event.url === url ? last.answer : null;
    },
    onSent({ requestId, tabId, frameId }) {
      sent.add(requestId);
      if (frameId === 0) held.delete(tabId);
    },
    onRedirected,
    onCompleted: ({ requestId }) => void sent.delete(requestId),
    onFailed,
    shouldStop(event) {
      const answer = stop(event);
      if (isShownPage(event)) held.set(event.tabId, { event, answer });
      return answer;
    },
  };
}

function isShownFrame({ tabId, frameId, documentLifecycle = 'active' }: RequestEvent): boolean {
  return tabId >= 0 && frameId !== 0 && documentLifecycle === 'active';
}

/** Returns true for the page of a tab that is visible or about to be: not for one that is only fetched ahead. */
function isShownPage({ tabId, frameId, documentLifecycle, documentId }: RequestEvent): boolean {
  // Other browsers know no lifecycles, and may give every request a document.
  const isFetchedAhead = documentLifecycle !== undefined && documentId !== undefined;
  return tabId >= 0 && frameId === 0 && documentLifecycle !== 'prerender' && !isFetchedAhead;
}
