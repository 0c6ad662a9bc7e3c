import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFakeTimers } from '../../test/support/fakes/fake-timers.ts';
import { createBackoff } from './backoff.ts';

beforeEach(() => void useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs a few times at once, then less and less often, but never stops', () => {
  const work = vi.fn();
  const backoff = createBackoff(work);
  const requestFor = (ms: number): number => {
    const before = work.mock.calls.length;
    for (let passed = 0; passed < ms; passed++) {
      backoff.request();
      vi.advanceTimersByTime(1);
    }
    return work.mock.calls.length - before;
  };
  const first = requestFor(1000);
  expect(first).toBeGreaterThanOrEqual(6);
  expect(first).toBeLessThanOrEqual(12);
  expect(requestFor(60_000)).toBeGreaterThanOrEqual(6);
  expect(work.mock.calls.length).toBeLessThan(200);
});

test('runs at once again after a quiet period', () => {
  const work = vi.fn();
  const backoff = createBackoff(work);
  for (let i = 0; i < 20; i++) backoff.request();
  vi.advanceTimersByTime(20_000);
  work.mockClear();
  backoff.request();
  expect(work).toHaveBeenCalledTimes(1);
});

test('does not run after cancel', () => {
  const work = vi.fn();
  const backoff = createBackoff(work);
  for (let i = 0; i < 10; i++) backoff.request();
  work.mockClear();
  backoff.cancel();
  vi.advanceTimersByTime(60_000);
  expect(work).not.toHaveBeenCalled();
});
