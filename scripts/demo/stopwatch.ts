import type { Worker } from '@playwright/test';

/** When a tab's last navigation began and when the toolbar first showed a verdict for it, in milliseconds since 1970. */
export interface Timing {
  readonly tabId: number;
  readonly began: number;
  readonly shown: number | null;
}

/** What `startStopwatch` leaves in the worker's global scope. */
interface Stopwatch {
  hostwiseTimings: Map<string, { tabId: number; began: number; shown: number | null }>;
}

/**
 * Lets the extension's worker note, for each host, when the navigation to it began (the browser's own time stamp) and when
 * the badge was set. Lost when the worker stops; it does not while pages are visited.
 */
export async function startStopwatch(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const timings: Stopwatch['hostwiseTimings'] = new Map();
    (globalThis as unknown as Stopwatch).hostwiseTimings = timings;
    chrome.webNavigation.onBeforeNavigate.addListener(({ frameId, tabId, url, timeStamp }) => {
      if (frameId !== 0 || !url.startsWith('http')) return;
      const { hostname } = new URL(url);
      // An attempt over https that falls back to http belongs to the time that a person waits.
      if (!timings.has(hostname)) timings.set(hostname, { tabId, began: timeStamp, shown: null });
    });
    // The title is set together with the badge, and names the host. The API has two names, which need not be one object.
    const actions = new Set([chrome.action, (globalThis as { browser?: typeof chrome }).browser?.action]);
    for (const action of actions) {
      if (action === undefined) continue;
      const setTitle = action.setTitle.bind(action);
      action.setTitle = async (details: chrome.action.TitleDetails) => {
        await setTitle(details);
        const now = performance.timeOrigin + performance.now();
        for (const [host, timing] of timings) {
          if (timing.tabId === details.tabId && timing.shown === null && details.title.includes(host))
            timing.shown = now;
        }
      };
    }
  });
}

/** Returns what was noted for a host, or null. */
export function readStopwatch(worker: Worker, host: string): Promise<Timing | null> {
  return worker.evaluate(
    (name) => (globalThis as unknown as Partial<Stopwatch>).hostwiseTimings?.get(name) ?? null,
    host,
  );
}
