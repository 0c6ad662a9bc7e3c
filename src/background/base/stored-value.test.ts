import { expect, test, vi } from 'vitest';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { createStoredValue } from './stored-value.ts';

const read = (raw: unknown): number => (typeof raw === 'number' ? raw : 0);

test('reads once, until told to forget', async () => {
  const area = createMemoryArea({ n: 1 });
  const get = vi.spyOn(area, 'get');
  const stored = createStoredValue(area, 'n', read);
  expect([await stored.get(), await stored.get()]).toEqual([1, 1]);
  expect(get).toHaveBeenCalledTimes(1);
  area.values.set('n', 2);
  stored.invalidate();
  expect(await stored.get()).toBe(2);
});

test('changes at the same time do not overwrite one another', async () => {
  const stored = createStoredValue(createMemoryArea(), 'n', read);
  await Promise.all(Array.from({ length: 20 }, () => stored.update((raw) => read(raw) + 1)));
  expect(await stored.get()).toBe(20);
});

test('a change that gives back the very same writes nothing', async () => {
  const area = createMemoryArea({ n: 1 });
  await createStoredValue(area, 'n', read).update((raw) => raw);
  expect(area.writes).toBe(0);
});

test('a failure is not remembered', async () => {
  const area = createMemoryArea({ n: 1 });
  vi.spyOn(area, 'get').mockRejectedValueOnce(new Error('busy'));
  const stored = createStoredValue(area, 'n', read);
  await expect(stored.get()).rejects.toThrow('busy');
  expect(await stored.get()).toBe(1);
  vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(stored.update(() => 5)).rejects.toThrow('full');
  await stored.update(() => 6);
  expect(await stored.get()).toBe(6);
});
