import type { Worker } from '@playwright/test';

/** Start of a tab's last navigation, and when the toolbar first showed its verdict, in milliseconds since 1970. */
export interface Timing {
  readonly tabId: number;
  readonly startedAt: number;
  readonly shownAt: number | null;
}

/** The global variable that `startStopwatch` adds to the worker. */
interface Stopwatch {
  hostwiseTimings: Map<string, { tabId: number; startedAt: number; shownAt: number | null }>;
}

/**
 * Makes the extension's worker record, for each host, when its navigation started (by the browser's time stamp) and
 * when the badge was set. The records are lost if the worker stops, which it does not while pages are being visited.
 */
export async function startStopwatch(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const timings: Stopwatch['hostwiseTimings'] = new Map();
    (globalThis as unknown as Stopwatch).hostwiseTimings = timings;
    chrome.webNavigation.onBeforeNavigate.addListener(({ frameId, tabId, url, timeStamp }) => {
      if (frameId !== 0 || !url.startsWith('http')) return;
      const { hostname } = new URL(url);
      // The user also waits for an https attempt that falls back to http, so the first start counts.
      if (!timings.has(hostname)) timings.set(hostname, { tabId, startedAt: timeStamp, shownAt: null });
    });
    // The title is set together with the badge and contains the host. `chrome` and `browser` may be different objects.
    const actions = new Set([chrome.action, (globalThis as { browser?: typeof chrome }).browser?.action]);
    for (const action of actions) {
      if (action === undefined) continue;
      const setTitle = action.setTitle.bind(action);
      action.setTitle = async (details: chrome.action.TitleDetails) => {
        await setTitle(details);
        const now = performance.timeOrigin + performance.now();
        for (const [host, timing] of timings) {
          if (timing.tabId === details.tabId && timing.shownAt === null && details.title.includes(host))
            timing.shownAt = now;
        }
      };
    }
  });
}

/** Returns the record of a host, or null. */
export function readStopwatch(worker: Worker, host: string): Promise<Timing | null> {
  return worker.evaluate(
    (name) => (globalThis as unknown as Partial<Stopwatch>).hostwiseTimings?.get(name) ?? null,
    host,
  );
}
