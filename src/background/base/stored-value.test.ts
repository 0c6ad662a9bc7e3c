import { expect, test, vi } from 'vitest';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { createStoredValue } from './stored-value.ts';

const parse = (raw: unknown): number => (typeof raw === 'number' ? raw : 0);

test('reads storage once, and again after invalidate', async () => {
  const area = createMemoryArea({ n: 1 });
  const get = vi.spyOn(area, 'get');
  const stored = createStoredValue(area, 'n', parse);
  expect([await stored.get(), await stored.get()]).toEqual([1, 1]);
  expect(get).toHaveBeenCalledTimes(1);
  area.values.set('n', 2);
  stored.invalidate();
  expect(await stored.get()).toBe(2);
});

test('concurrent updates do not overwrite each other', async () => {
  const stored = createStoredValue(createMemoryArea(), 'n', parse);
  await Promise.all(Array.from({ length: 20 }, () => stored.update((raw) => parse(raw) + 1)));
  expect(await stored.get()).toBe(20);
});

test('an update that returns its argument writes nothing', async () => {
  const area = createMemoryArea({ n: 1 });
  await createStoredValue(area, 'n', parse).update((raw) => raw);
  expect(area.writes).toBe(0);
});

test('a failed read or write does not affect the next one', async () => {
  const area = createMemoryArea({ n: 1 });
  vi.spyOn(area, 'get').mockRejectedValueOnce(new Error('busy'));
  const stored = createStoredValue(area, 'n', parse);
  await expect(stored.get()).rejects.toThrow('busy');
  expect(await stored.get()).toBe(1);
  vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(stored.update(() => 5)).rejects.toThrow('full');
  await stored.update(() => 6);
  expect(await stored.get()).toBe(6);
});
