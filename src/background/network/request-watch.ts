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
  /** Call after the guard knows of the navigation, which Firefox reports later than the request that was stopped. */
  onNavigation(tabId: number, url: string): void;
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

  /** The last request of each tab that was stopped while held. */
  const stopped = new Map<number, string>();

  const judgeAddress = (url: string, tabId: number): Promise<Judgement> =>
    judge.judge(judge.parseTarget(url), { isPrivate: () => deps.isPrivateTab(tabId) });

  async function onStarted(event: RequestEvent): Promise<void> {
    if (!isShownPage(event)) return;
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

  return {
    onStarted,
    onNavigation(tabId, url) {
      if (stopped.get(tabId) === url) deps.requestBlocked(tabId, url);
    },
    onSent({ requestId, tabId, frameId }) {
      sent.add(requestId);
      if (frameId === 0) stopped.delete(tabId);
    },
    onRedirected,
    onCompleted: ({ requestId }) => void sent.delete(requestId),
    onFailed,
    async shouldStop(event) {
      const { tabId, url } = event;
      const target = judge.parseTarget(url);
      try {
        const judgement = await judgeAddress(url, tabId);
        if (!isBlocked(judgement)) return false;
        if (isShownPage(event)) {
          stopped.set(tabId, url);
          deps.requestBlocked(tabId, url);
          void deps.warn(tabId, url, stopCauseOf(judgement));
        }
        return true;
      } catch (error) {
        warn('a request was not judged', error);
        return network.isKnownDangerous(target.hostname);
      }
    },
  };
}

function isShownFrame({ tabId, frameId, documentLifecycle = 'active' }: RequestEvent): boolean {
  return tabId >= 0 && frameId !== 0 && documentLifecycle === 'active';
}

/** Returns true for the page of a tab that is visible or about to be. */
function isShownPage({ tabId, frameId, documentLifecycle = 'active' }: RequestEvent): boolean {
  return tabId >= 0 && frameId === 0 && documentLifecycle !== 'prerender';
}
