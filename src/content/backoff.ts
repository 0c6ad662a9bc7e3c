/** Runs `work` on demand: a few times at once, then ever more rarely, so that no page can make it a busy loop. */
export interface Backoff {
  /** Runs the work now, or later if it has run often of late; any number of calls until then make one run. */
  request(): void;
  cancel(): void;
}

const freeRuns = 6;
const calmAfter = 10_000;
const firstDelay = 50;
const maxDelay = 8000;

export function createBackoff(work: () => void): Backoff {
  let runs = 0;
  let lastRun = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const run = (): void => {
    timer = null;
    lastRun = Date.now();
    runs++;
    work();
  };
  return {
    request() {
      if (timer !== null) return;
      if (Date.now() - lastRun > calmAfter) runs = 0;
      if (runs < freeRuns) run();
      else timer = setTimeout(run, Math.min(maxDelay, firstDelay * 2 ** (runs - freeRuns)));
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
