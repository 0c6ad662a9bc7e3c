import { expect, test, vi } from 'vitest';
import { refresher } from './refresh.ts';

/** A registry whose looks end when they are told to, and a clock. */
function setUp(everySeconds: number) {
  let now = 0;
  let end: () => void = () => {};
  const revalidate = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const refresh = refresher({ revalidate }, everySeconds, () => now);
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { refresh, revalidate, pass, end: () => end() };
}

test('a look starts no more often than is set', () => {
  const { refresh, revalidate, pass } = setUp(60);
  expect(refresh()).toBeNull();
  pass(59_999);
  expect(refresh()).toBeNull();
  pass(1);
  expect(refresh()).not.toBeNull();
  expect(refresh()).toBeNull();
  pass(60_000);
  expect(refresh()).not.toBeNull();
  expect(revalidate).toHaveBeenCalledTimes(2);
});

test('whoever waits for the look waits to its end', async () => {
  const { refresh, pass, end } = setUp(1);
  pass(1000);
  const look = refresh();
  let ended = false;
  const watched = look?.then(() => {
    ended = true;
  });
  await Promise.resolve();
  expect(ended).toBe(false);
  end();
  await watched;
  expect(ended).toBe(true);
});

test('but not for ever', async () => {
  vi.useFakeTimers();
  try {
    const { refresh, pass } = setUp(1);
    pass(1000);
    const look = refresh();
    await vi.advanceTimersByTimeAsync(300);
    await expect(look).resolves.toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
