import type { Writable } from 'node:stream';

export interface LineWriter {
  /** @param line complete, with its line break */
  write(line: string): void;
  /** Resolves when everything so far has been passed to the stream. */
  flush(): Promise<void>;
}

const delayMs = 50;
const maxPending = 1 << 16;
/** Limit of what is buffered for a reader that has stopped reading. */
const maxUnread = 16 << 20;

/**
 * Collects lines for a short time, because one write per line would cost a busy server more than its answers. If the
 * reader stops reading, lines are dropped, because a log must not stop the server.
 */
export function createLineWriter(stream: Writable): LineWriter {
  let pending = '';
  let timer: NodeJS.Timeout | null = null;
  // A broken log stream cannot be reported anywhere.
  stream.on('error', () => {});

  function send(done?: () => void): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const text = pending;
    pending = '';
    if (stream.destroyed || stream.writableLength >= maxUnread) done?.();
    else stream.write(text, done);
  }

  return {
    write(line) {
      pending += line;
      if (pending.length >= maxPending) send();
      else timer ??= setTimeout(send, delayMs);
    },
    flush: () => new Promise((resolve) => send(resolve)),
  };
}
