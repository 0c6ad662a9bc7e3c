import { expect, test, vi } from 'vitest';
import { TimeoutError, withTimeout } from './timeout.ts';

test('what is done in time is handed on, failures too, and no timer stays behind', async () => {
  vi.useFakeTimers();
  await expect(withTimeout(1000, async () => 7)).resolves.toBe(7);
  await expect(withTimeout(1000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(
    withTimeout(1000, () => {
      throw new Error('at once');
    }),
  ).rejects.toThrow('at once');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('work that heeds no signal is left behind, and its late failure hurts nobody', async () => {
  vi.useFakeTimers();
  let fail = (_: Error): void => {};
  let told: AbortSignal | undefined;
  const asked = withTimeout(50, (signal) => {
    told = signal;
    return new Promise((_, reject) => {
      fail = reject;
    });
  });
  const expected = expect(asked).rejects.toThrow(TimeoutError);
  await vi.advanceTimersByTimeAsync(50);
  await expected;
  expect(told?.aborted).toBe(true);
  expect(told?.reason).toBeInstanceOf(TimeoutError);
  fail(new Error('too late'));
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
});
