import type { Writable } from 'node:stream';

/** Takes whole lines. */
export interface LineWriter {
  write(line: string): void;
  /** Resolves when everything so far has been handed on. */
  flush(): Promise<void>;
}

const waitMs = 50;
const most = 1 << 16;
/** What a reader that has fallen asleep may keep us from forgetting. */
const mostUnread = 16 << 20;

/**
 * Collects lines for a moment: a write of its own for each would cost a busy server more than its answers. What nobody reads is
 * dropped at last, because a log must not stop what it tells of.
 */
export function createLineWriter(stream: Writable): LineWriter {
  let pending = '';
  let timer: NodeJS.Timeout | null = null;
  // There is nobody left to tell.
  stream.on('error', () => {});

  function send(done?: () => void): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const text = pending;
    pending = '';
    if (stream.destroyed || stream.writableLength >= mostUnread) done?.();
    else stream.write(text, done);
  }

  return {
    write(line) {
      pending += line;
      if (pending.length >= most) send();
      else timer ??= setTimeout(send, waitMs);
    },
    flush: () => new Promise((resolve) => send(resolve)),
  };
}
