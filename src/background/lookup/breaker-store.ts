import { isRecord } from '../../core/base/guards.ts';
import { afterFailure, type Breaker, closedBreaker, maySend, sending } from '../../core/lookup/breaker.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** The circuit breaker of the current endpoint, in the session area, which outlives the worker. */
export interface BreakerStore {
  /**
   * Call before each request. Resolves to null if it may be sent, else to the time until which the endpoint is left
   * alone, in ms since 1970.
   * @param timeoutMs how long the request may take
   */
  beforeRequest(endpoint: string, timeoutMs: number): Promise<number | null>;
  afterRequest(endpoint: string, isSuccess: boolean): Promise<void>;
}

interface StoredBreaker {
  readonly endpoint: string;
  readonly breaker: Breaker;
}

export function createBreakerStore(session: StorageArea, clock: () => number): BreakerStore {
  const stored = createStoredValue(session, 'breaker', parseBreaker);
  return {
    async beforeRequest(endpoint, timeoutMs) {
      let pausedUntil: number | null = null;
      await stored.update((raw) => {
        const now = clock();
        const breaker = breakerFor(raw, endpoint);
        if (!maySend(breaker, now)) {
          pausedUntil = Math.max(breaker.until, breaker.trialUntil);
          return raw;
        }
        const next = sending(breaker, now, timeoutMs);
        return next === breaker ? raw : { endpoint, breaker: next };
      });
      return pausedUntil;
    },
    afterRequest: (endpoint, isSuccess) =>
      stored.update((raw) => {
        const before = breakerFor(raw, endpoint);
        const after = isSuccess ? closedBreaker : afterFailure(before, clock());
        const isSame = after === before || (isSuccess && before.failures === 0);
        return isSame ? raw : { endpoint, breaker: after };
      }),
  };
}

/** Returns the stored breaker. A breaker stored for another endpoint is ignored. */
function breakerFor(raw: unknown, endpoint: string): Breaker {
  const stored = parseBreaker(raw);
  return stored?.endpoint === endpoint ? stored.breaker : closedBreaker;
}

/** Needs no validation of the fields: the browser empties the area when the extension is updated. */
function parseBreaker(raw: unknown): StoredBreaker | null {
  return isRecord(raw) ? (raw as unknown as StoredBreaker) : null;
}
