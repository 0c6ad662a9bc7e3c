import { warn } from './log.ts';

/** Lets work go on without waiting. A tab that is closed meanwhile makes it fail, which is nothing to report. */
export function runDetached(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    if (!/no tab with id|invalid tab id|no frame|no window with id/i.test(text))
      warn('an event was not handled to its end', error);
  });
}
