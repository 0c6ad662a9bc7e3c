/**
 * The state of a circuit breaker. After several failures in a row, it opens and the endpoint is left alone for a while.
 * Then one trial question closes it, or opens it for twice as long. Plain data, so that it can be stored.
 */
export interface Breaker {
  /** Failures in a row since it was last closed. */
  readonly failures: number;
  /** Openings in a row. */
  readonly openings: number;
  /** Open until this time, in ms since 1970; 0 if it is closed. */
  readonly until: number;
  /** A trial is pending until this time at the latest; 0 if there is none. */
  readonly trialUntil: number;
}

export const closedBreaker: Breaker = { failures: 0, openings: 0, until: 0, trialUntil: 0 };

export const failuresToOpen = 3;
export const minPauseMs = 30_000;
export const maxPauseMs = 15 * 60_000;

/** Returns true if a question may be sent. */
export function maySend({ until, trialUntil }: Breaker, now: number): boolean {
  return until === 0 || (isOver(until, now, maxPauseMs) && isOver(trialUntil, now, maxPauseMs));
}

/**
 * Returns the breaker while a question is pending.
 * @param timeoutMs how long to wait for its outcome; after that another trial may be sent
 */
export function sending(breaker: Breaker, now: number, timeoutMs: number): Breaker {
  return breaker.until === 0 ? breaker : { ...breaker, trialUntil: now + timeoutMs };
}

/** Returns the breaker after a failure. Failures of questions that were pending when it opened are ignored. */
export function afterFailure(breaker: Breaker, now: number): Breaker {
  const { failures, openings, until, trialUntil } = breaker;
  if (until !== 0 && trialUntil === 0) return breaker;
  if (until === 0 && failures + 1 < failuresToOpen) return { ...breaker, failures: failures + 1 };
  const pause = Math.min(maxPauseMs, minPauseMs * 2 ** openings);
  return { failures: failures + 1, openings: openings + 1, until: now + pause, trialUntil: 0 };
}

/**
 * Returns true if a time has passed, or is so far ahead that the clock must have been set back since it was written.
 */
function isOver(time: number, now: number, maxAhead: number): boolean {
  return now >= time || time - now > maxAhead;
}
