import { isRecord } from '../../core/base/guards.ts';
import { afterFailure, type Breaker, closedBreaker, maySend, sending } from '../../core/lookup/breaker.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** The breaker of the endpoint in force, in the memory of the session, where a worker that starts again finds it. */
export interface BreakerStore {
  /** Asks for leave to send a question; null is leave, else the endpoint is left alone until then, in ms since 1970. */
  beforeRequest(endpoint: string, patienceMs: number): Promise<number | null>;
  afterRequest(endpoint: string, isSuccess: boolean): Promise<void>;
}

interface StoredBreaker {
  readonly endpoint: string;
  readonly breaker: Breaker;
}

export function createBreakerStore(session: StorageArea, clock: () => number): BreakerStore {
  const stored = createStoredValue(session, 'breaker', read);
  /** That of another endpoint is of no interest any more. */
  const of = (raw: unknown, endpoint: string): Breaker => {
    const { endpoint: own, breaker } = read(raw) ?? { endpoint, breaker: closedBreaker };
    return own === endpoint ? breaker : closedBreaker;
  };
  return {
    async beforeRequest(endpoint, patienceMs) {
      let pausedUntil: number | null = null;
      await stored.update((raw) => {
        const now = clock();
        const breaker = of(raw, endpoint);
        if (!maySend(breaker, now)) {
          pausedUntil = Math.max(breaker.until, breaker.trialUntil);
          return raw;
        }
        const next = sending(breaker, now, patienceMs);
        return next === breaker ? raw : { endpoint, breaker: next };
      });
      return pausedUntil;
    },
    afterRequest: (endpoint, isSuccess) =>
      stored.update((raw) => {
        const before = of(raw, endpoint);
        const after = isSuccess ? closedBreaker : afterFailure(before, clock());
        const isSame = after === before || (isSuccess && before.failures === 0);
        return isSame ? raw : { endpoint, breaker: after };
      }),
  };
}

function read(raw: unknown): StoredBreaker | null {
  // Written by this very version: the browser empties the area when the extension is updated.
  return isRecord(raw) ? (raw as unknown as StoredBreaker) : null;
}
