import { expect, test, vi } from 'vitest';
import { TimeoutError, withTimeout } from './timeout.ts';

test('passes on results and failures that come in time, and leaves no timer', async () => {
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

test('abandons work that ignores its signal, and ignores its late failure', async () => {
  vi.useFakeTimers();
  let fail = (_: Error): void => {};
  let received: AbortSignal | undefined;
  const result = withTimeout(50, (signal) => {
    received = signal;
    return new Promise((_, reject) => {
      fail = reject;
    });
  });
  const expected = expect(result).rejects.toThrow(TimeoutError);
  await vi.advanceTimersByTimeAsync(50);
  await expected;
  expect(received?.aborted).toBe(true);
  expect(received?.reason).toBeInstanceOf(TimeoutError);
  fail(new Error('too late'));
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
});
