import { after } from './timer.ts';

/** Runs work on demand: at first at once, then less and less often, so that no page can force a busy loop. */
export interface Backoff {
  /** Runs the work now, or later if it has run often recently. Requests until then are combined into one run. */
  request(): void;
  cancel(): void;
}

/** How many runs happen without a delay. */
const freeRuns = 6;
/** After this long without a run, the count starts again. */
const resetAfterMs = 10_000;
const firstDelayMs = 50;
const maxDelayMs = 400;

export function createBackoff(work: () => void): Backoff {
  let runs = 0;
  let lastRun = 0;
  let cancel: (() => void) | null = null;

  const run = (): void => {
    cancel = null;
    lastRun = Date.now();
    runs++;
    work();
  };
  return {
    request() {
      if (cancel !== null) return;
      if (Date.now() - lastRun > resetAfterMs) runs = 0;
      if (runs < freeRuns) run();
      else cancel = after(Math.min(maxDelayMs, firstDelayMs * 2 ** (runs - freeRuns)), run);
    },
    cancel() {
      cancel?.();
      cancel = null;
    },
  };
}
