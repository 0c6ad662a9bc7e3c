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

  test('answers with the published models and reports version, members and store', async () => {
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

  test('reads a new version when a revalidation is due, without delaying requests', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const first = await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const second = await publishFiles(given.store, { main: given.fileB });
    const revalidate = vi.spyOn(opened, 'revalidate');
    vi.advanceTimersByTime(59_000);
    opened.revalidateIfDue();
    expect(revalidate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    // The request that starts the revalidation is answered immediately by the old version.
    expect(opened.current().version).toBe(first);
    expect(revalidate).toHaveBeenCalledTimes(1);
    await revalidate.mock.results[0]!.value;
    expect(opened.current().version).toBe(second);
    // The next revalidation is due a minute after the start of this one.
    vi.advanceTimersByTime(59_000);
    opened.revalidateIfDue();
    expect(revalidate).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    opened.revalidateIfDue();
    expect(revalidate).toHaveBeenCalledTimes(2);
    await revalidate.mock.results[1]!.value;
    expect(given.events.map(({ kind }) => kind)).toEqual(['swapped', 'swapped', 'unchanged']);
  });

  test('does not change an ensemble that a request holds', async () => {
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

  test('adds members without loading the unchanged ones again', async () => {
    await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const [main] = opened.current().members;
    await publishFiles(given.store, { second: given.fileB }, { add: true, aggregation: 'logit-mean' });
    await opened.revalidate();
    expect(memberNames(opened)).toEqual(['main', 'second']);
    expect(opened.current().aggregation).toBe('logit-mean');
    expect(opened.current().members[0]!.model).toBe(main!.model);
  });

  test('follows a rollback, and a return to the newer version', async () => {
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

  test('answers with the bundled model and reports it until something is published', async () => {
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

  test('does not read the store after it is closed, and continues to answer', async () => {
    const first = await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    await publishFiles(given.store, { main: given.fileB });
    const revalidation = opened.revalidate();
    opened.close();
    await revalidation;
    await opened.revalidate();
    expect(opened.current().version).toBe(first);
    expect(given.events).toHaveLength(1);
  });
});
