import { once } from 'node:events';
import type { Writable } from 'node:stream';

const chunk = 1 << 16;

/** Combines small writes, and waits for a slow reader so that memory stays constant for output of any length. */
export function createOutputBuffer(stream: Writable): {
  write(text: string): Promise<void> | void;
  flush(): Promise<void>;
} {
  let pending = '';
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    if (text !== '' && !stream.write(text)) await once(stream, 'drain');
  };
  return {
    write(text) {
      pending += text;
      return pending.length >= chunk ? flush() : undefined;
    },
    flush,
  };
}
