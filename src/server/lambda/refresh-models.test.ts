import { expect, test, vi } from 'vitest';
import { refreshModels } from './refresh-models.ts';

test('returns null if no revalidation is due', () => {
  expect(refreshModels({ revalidateIfDue: () => null })).toBeNull();
});

test('resolves when the revalidation ends', async () => {
  let end: () => void = () => {};
  const revalidation = new Promise<void>((resolve) => {
    end = resolve;
  });
  let hasEnded = false;
  const refresh = refreshModels({ revalidateIfDue: () => revalidation })?.then(() => {
    hasEnded = true;
  });
  await Promise.resolve();
  expect(hasEnded).toBe(false);
  end();
  await refresh;
  expect(hasEnded).toBe(true);
});

test('does not delay an answer by more than 300 ms', async () => {
  vi.useFakeTimers();
  try {
    const refresh = refreshModels({ revalidateIfDue: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(300);
    await expect(refresh).resolves.toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
