/** Most requests that are begun in one turn of the event loop. */
export const maxPerTick = 16;
/**
 * With so many waiting all are begun. Requests that lie about take memory, and take longer once begun; and somebody may send them
 * without end and read no answer, for which Node stops reading only where there are answers.
 */
export const maxQueued = 256;

/**
 * Returns `handle`, begun for a few requests in each turn of the event loop, in the order they came. One alone waits for no more
 * than the rest of its turn.
 *
 * Node takes in one new connection a turn. If everybody were answered in a turn, whoever comes new to a busy server would wait
 * that long, and as long again for every other newcomer before. And what is worked out side by side is sent one right after the
 * other: waking whoever reads, on another processor, for each answer by itself takes a tenth of the server's time.
 */
export function limitPerTick<In, Out>(handle: (request: In) => Out | Promise<Out>): (request: In) => Promise<Out> {
  const waiting: (() => void)[] = [];
  let isPlanned = false;

  function plan(): void {
    if (isPlanned || waiting.length === 0) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      begin(maxPerTick);
    });
  }

  function begin(count: number): void {
    for (const go of waiting.splice(0, count)) go();
    plan();
  }

  return async (request) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length < maxQueued) plan();
      else begin(maxQueued);
    });
    return handle(request);
  };
}
