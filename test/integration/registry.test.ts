import { describe, expect, test, vi } from 'vitest';
import { openModel } from '../../src/core/model/open-model.ts';
import { rollBack } from '../../src/server/registry/roll-back.ts';
import type { ModelRegistry } from '../../src/server/registry/types.ts';
import { createTestBucket, createTestFolder, publishFiles } from '../support/registry-kit.ts';
import { setUpRegistrySuite } from '../support/registry-suite.ts';

describe.each([
  ['a folder', createTestFolder],
  ['S3', createTestBucket],
])('models in %s', (_, createStore) => {
  const given = setUpRegistrySuite(createStore);
  const memberNames = (of: ModelRegistry): string[] => of.current().members.map(({ name }) => name);

  test('what is published answers, with version, members and the store told', async () => {
    const version = await publishFiles(given.store, { main: given.fileA });
    const { version: modelVersion } = await openModel(given.fileA);
    const opened = await given.open();
    expect(opened.current()).toMatchObject({ version, aggregation: 'mean', members: [{ name: 'main', weight: 1 }] });
    expect(opened.status()).toEqual({
      store: given.store.name,
      version,
      aggregation: 'mean',
      members: [{ name: 'main', version: modelVersion, weight: 1 }],
      since: expect.stringMatching(/^\d{4}-.*Z$/),
      checked: expect.stringMatching(/^\d{4}-.*Z$/),
      problem: null,
    });
    expect(given.events).toEqual([{ kind: 'swapped', version, milliseconds: expect.any(Number) }]);
  });

  test('a new version takes over when a look is due, off the path of requests', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const first = await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const second = await publishFiles(given.store, { main: given.fileB });
    const look = vi.spyOn(opened, 'revalidate');
    vi.advanceTimersByTime(59_000);
    opened.revalidateIfDue();
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    // The request that finds out is itself answered at once, by what is at hand.
    expect(opened.current().version).toBe(first);
    expect(look).toHaveBeenCalledTimes(1);
    await look.mock.results[0]!.value;
    expect(opened.current().version).toBe(second);
    // The next look is due a minute after this one began.
    vi.advanceTimersByTime(59_000);
    opened.revalidateIfDue();
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    opened.revalidateIfDue();
    expect(look).toHaveBeenCalledTimes(2);
    await look.mock.results[1]!.value;
    expect(given.events.map(({ kind }) => kind)).toEqual(['swapped', 'swapped', 'unchanged']);
  });

  test('an ensemble held by a request stays as it was', async () => {
    await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const held = opened.current();
    const before = { ...held, members: [...held.members] };
    await publishFiles(given.store, { main: given.fileB, other: given.fileA }, { aggregation: 'max' });
    await opened.revalidate();
    expect(held).toEqual(before);
    expect(opened.current()).not.toBe(held);
    expect(Object.isFrozen(held) && Object.isFrozen(held.members) && Object.isFrozen(held.members[0])).toBe(true);
  });

  test('members are added without touching those that are there, and the unchanged ones are not loaded again', async () => {
    await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const [main] = opened.current().members;
    await publishFiles(given.store, { second: given.fileB }, { add: true, aggregation: 'logit-mean' });
    await opened.revalidate();
    expect(memberNames(opened)).toEqual(['main', 'second']);
    expect(opened.current().aggregation).toBe('logit-mean');
    expect(opened.current().members[0]!.model).toBe(main!.model);
  });

  test('rollback brings the version before back, and forward again', async () => {
    const first = await publishFiles(given.store, { main: given.fileA });
    const second = await publishFiles(given.store, { main: given.fileB });
    const opened = await given.open();
    expect(await rollBack(given.store, null)).toEqual({ version: first, before: second });
    await opened.revalidate();
    expect(opened.current().version).toBe(first);
    expect(opened.current().members[0]!.version).toBe((await openModel(given.fileA)).version);
    await rollBack(given.store, second.slice(0, 6));
    await opened.revalidate();
    expect(opened.current().version).toBe(second);
    expect(opened.status().problem).toBeNull();
  });

  test('an empty store: the bundled model answers and says so, until something is published', async () => {
    const opened = await given.open();
    expect(opened.status()).toMatchObject({
      version: 'bundled',
      members: [{ name: 'bundled', version: given.bundled.version }],
      problem: { code: 'missing', message: `${given.store.name}/current.json: there is no such file` },
    });
    const version = await publishFiles(given.store, { main: given.fileA });
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version, problem: null });
  });

  test('after it is closed nothing is looked at any more, and the last ensemble goes on answering', async () => {
    const first = await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    await publishFiles(given.store, { main: given.fileB });
    const looking = opened.revalidate();
    opened.close();
    await looking;
    await opened.revalidate();
    expect(opened.current().version).toBe(first);
    expect(given.events).toHaveLength(1);
  });
});
