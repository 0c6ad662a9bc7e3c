import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { failuresToOpen, minPauseMs } from '../../core/lookup/breaker.ts';
import { type BreakerStore, createBreakerStore } from './breaker-store.ts';

const endpoint = 'https://one.example.com';
const timeoutMs = 2500;
let now: number;
let area: MemoryArea;

/** The store of a new worker. */
const start = (): BreakerStore => createBreakerStore(area, () => now);
const tryRequest = (url = endpoint) => start().beforeRequest(url, timeoutMs);

async function fail(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await tryRequest();
    await start().afterRequest(endpoint, false);
  }
}

beforeEach(() => {
  now = 1_800_000_000_000;
  area = createMemoryArea();
});

describe('the circuit breaker', () => {
  test('opens, allows one trial and closes again, across any number of workers', async () => {
    await fail(failuresToOpen);
    expect(await tryRequest()).toBe(now + minPauseMs);
    now += minPauseMs;
    expect(await tryRequest()).toBeNull();
    expect(await tryRequest()).toBe(now + timeoutMs);
    await start().afterRequest(endpoint, true);
    expect(await tryRequest()).toBeNull();
    expect(await tryRequest()).toBeNull();
  });

  test('allows another trial if the worker died during the first', async () => {
    await fail(failuresToOpen);
    now += minPauseMs;
    expect(await tryRequest()).toBeNull();
    now += timeoutMs;
    expect(await tryRequest()).toBeNull();
  });

  test('starts counting again after a success', async () => {
    await fail(failuresToOpen - 1);
    await start().afterRequest(endpoint, true);
    await fail(failuresToOpen - 1);
    expect(await tryRequest()).toBeNull();
  });

  test('does not affect another endpoint', async () => {
    await fail(failuresToOpen);
    expect(await tryRequest('https://two.example.com')).toBeNull();
  });

  test('writes nothing while the endpoint works', async () => {
    await tryRequest();
    await start().afterRequest(endpoint, true);
    expect(area.writes).toBe(0);
  });
});
