/**
 * A circuit breaker: after several failures in a row the endpoint is left alone for a while, then tried with one question,
 * whose outcome closes it or opens it for twice as long. Plain data, so that it outlasts whoever holds it.
 */
export interface Breaker {
  /** Failures in a row since it was last closed. */
  readonly failures: number;
  /** Openings in a row. */
  readonly openings: number;
  /** Open until then, in ms since 1970; 0 where it is closed. */
  readonly until: number;
  /** A trial is under way until then at the latest; 0 for none. */
  readonly trialUntil: number;
}

export const closedBreaker: Breaker = { failures: 0, openings: 0, until: 0, trialUntil: 0 };

export const failuresToOpen = 3;
export const minPauseMs = 30_000;
export const maxPauseMs = 15 * 60_000;

/** True where a question may be sent. */
export function maySend({ until, trialUntil }: Breaker, now: number): boolean {
  return until === 0 || (isOver(until, now, maxPauseMs) && isOver(trialUntil, now, maxPauseMs));
}

/** The breaker while the question is under way. @param patienceMs after which an outcome that never came is forgotten */
export function sending(breaker: Breaker, now: number, patienceMs: number): Breaker {
  return breaker.until === 0 ? breaker : { ...breaker, trialUntil: now + patienceMs };
}

/** The breaker after a failure. Questions that were under way when it opened change nothing more. */
export function afterFailure(breaker: Breaker, now: number): Breaker {
  const { failures, openings, until, trialUntil } = breaker;
  if (until !== 0 && trialUntil === 0) return breaker;
  if (until === 0 && failures + 1 < failuresToOpen) return { ...breaker, failures: failures + 1 };
  const pause = Math.min(maxPauseMs, minPauseMs * 2 ** openings);
  return { failures: failures + 1, openings: openings + 1, until: now + pause, trialUntil: 0 };
}

/** A time that lies further ahead than any could was written by a clock that has been set back since. */
function isOver(time: number, now: number, longest: number): boolean {
  return now >= time || time - now > longest;
}
