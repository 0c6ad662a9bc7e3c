/** Maximum number of requests that start in one turn of the event loop. */
export const maxPerTick = 16;
/**
 * At this queue length, start everything. Queued requests occupy memory and take longer later. A client may also send
 * requests endlessly without reading the answers, and Node stops reading from it only if answers are pending.
 */
export const maxQueued = 256;

/**
 * Returns `handle`, but starts only a few requests in each turn of the event loop, in order of arrival. A single
 * request waits at most for the rest of its turn.
 *
 * Node accepts one new connection per turn. If all pending requests were answered in one turn, a new client of a busy
 * server would wait that long, once for every new client before it. Starting several requests together has another
 * advantage: their answers are sent together. Waking the reader on another processor for each answer alone takes a
 * tenth of the server's time.
 */
export function limitPerTick<In, Out>(handle: (request: In) => Out | Promise<Out>): (request: In) => Promise<Out> {
  const waiting: (() => void)[] = [];
  let isPlanned = false;

  function plan(): void {
    if (isPlanned || waiting.length === 0) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      startNext(maxPerTick);
    });
  }

  function startNext(count: number): void {
    for (const resolve of waiting.splice(0, count)) resolve();
    plan();
  }

  return async (request) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length < maxQueued) plan();
      else startNext(maxQueued);
    });
    return handle(request);
  };
}
