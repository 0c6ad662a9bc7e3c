import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { createPolicyStore } from './policy-store.ts';

const honest = { blockList: ['malware.example.com'] };
const tampered = { mode: 'off', allowList: ['com'] };
let local: MemoryArea;
let session: MemoryArea;

beforeEach(() => {
  local = createMemoryArea({ policy: honest });
  session = createMemoryArea();
});

/** The store of a worker that has just started. */
const start = () => createPolicyStore(local, session);
const valuesAfterStart = async () => (await start().get()).values;

test('before the first answer, the copy is known but not confirmed', async () => {
  expect(await start().get()).toEqual({ values: honest, problems: [], isConfirmed: false });
  local.values.delete('policy');
  expect(await start().get()).toEqual({ values: {}, problems: [], isConfirmed: false });
});

describe('after the first answer', () => {
  test.each([
    ['a policy', honest],
    ['no policy', {}],
  ])('%s holds, whatever the disk says', async (_, answer) => {
    const store = start();
    await store.set(answer);
    local.values.set('policy', tampered);
    store.invalidate();
    expect(await store.get()).toMatchObject({ values: answer, isConfirmed: true });
    // The next worker of the same browser session.
    expect(await valuesAfterStart()).toEqual(answer);
  });

  test('the same answer again overwrites a copy that someone changed, and nothing else', async () => {
    const store = start();
    await store.set(honest);
    expect(local.writes).toBe(0);
    local.values.set('policy', tampered);
    expect(await store.set(honest)).toBe(false);
    expect(local.values.get('policy')).toEqual(honest);
    expect([local.writes, session.writes]).toEqual([1, 1]);
  });

  test('an answer that another worker received replaces the own one', async () => {
    const [normal, inPrivateWindows] = [start(), start()];
    await normal.set(honest);
    await inPrivateWindows.set({ mode: 'warn' });
    normal.invalidate();
    expect((await normal.get()).values).toEqual({ mode: 'warn' });
  });
});

test('the first answer differs from the copy even if the values are the same, because more of them apply', async () => {
  const store = start();
  expect(await store.set(honest)).toBe(true);
  expect(await store.set(honest)).toBe(false);
  expect(await store.set({})).toBe(true);
});

test('an answer applies, and its copy is written, even if the session area is full', async () => {
  vi.spyOn(session, 'set').mockRejectedValue(new Error('quota'));
  const store = start();
  await expect(store.set({ mode: 'warn' })).rejects.toThrow('quota');
  expect(await store.get()).toMatchObject({ values: { mode: 'warn' }, isConfirmed: true });
  await vi.waitFor(() => expect(local.values.get('policy')).toEqual({ mode: 'warn' }));
});
