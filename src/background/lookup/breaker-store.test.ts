import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { failuresToOpen, minPauseMs } from '../../core/lookup/breaker.ts';
import { type BreakerStore, createBreakerStore } from './breaker-store.ts';

const one = 'https://one.example.com';
const patience = 2500;
let now: number;
let area: MemoryArea;

const start = (): BreakerStore => createBreakerStore(area, () => now);
async function fail(times: number, endpoint = one): Promise<void> {
  for (let i = 0; i < times; i++) {
    await start().beforeRequest(endpoint, patience);
    await start().afterRequest(endpoint, false);
  }
}

beforeEach(() => {
  now = 1_800_000_000_000;
  area = createMemoryArea();
});

describe('the breaker of the endpoint', () => {
  test('opens, is tried once and recovers, over any number of workers', async () => {
    await fail(failuresToOpen);
    expect(await start().beforeRequest(one, patience)).toBe(now + minPauseMs);
    now += minPauseMs;
    expect(await start().beforeRequest(one, patience)).toBeNull();
    expect(await start().beforeRequest(one, patience)).toBe(now + patience);
    await start().afterRequest(one, true);
    expect(await start().beforeRequest(one, patience)).toBeNull();
    expect(await start().beforeRequest(one, patience)).toBeNull();
  });

  test('a worker that dies during the trial does not keep it shut', async () => {
    await fail(failuresToOpen);
    now += minPauseMs;
    expect(await start().beforeRequest(one, patience)).toBeNull();
    now += patience;
    expect(await start().beforeRequest(one, patience)).toBeNull();
  });

  test('one success between failures begins the count anew', async () => {
    await fail(failuresToOpen - 1);
    await start().afterRequest(one, true);
    await fail(failuresToOpen - 1);
    expect(await start().beforeRequest(one, patience)).toBeNull();
  });

  test('is of one endpoint', async () => {
    await fail(failuresToOpen);
    expect(await start().beforeRequest('https://two.example.com', patience)).toBeNull();
  });

  test('of an endpoint that never fails nothing is written', async () => {
    await start().beforeRequest(one, patience);
    await start().afterRequest(one, true);
    expect(area.writes).toBe(0);
  });
});
