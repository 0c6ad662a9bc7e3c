import { warn } from './log.ts';

/** Runs work without waiting for it, and logs a failure unless its tab was closed in the meantime. */
export function runDetached(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    if (!/no tab with id|invalid tab id|no frame|no window with id/i.test(text))
      warn('an event was not handled completely', error);
  });
}
