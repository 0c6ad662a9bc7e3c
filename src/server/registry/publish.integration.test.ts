import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createTestFolder,
  modelFile,
  publishFiles,
  type TestStore,
  tamper,
} from '../../../test/support/registry-kit.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import { archivePath, currentPointerPath, modelPath } from './layout.ts';
import type { ObjectStore } from './object-store.ts';
import { historyLength } from './pointer.ts';
import { parseCurrentPointer, readPointerFile, type StoredPointer } from './read-pointer.ts';
import { rollBack } from './roll-back.ts';

let one: Uint8Array<ArrayBuffer>;
let two: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  [one, two] = await Promise.all([modelFile(-1), modelFile(-2)]);
});

let place: TestStore;
let store: ObjectStore;
beforeEach(async () => {
  place = await createTestFolder();
  store = place.store;
});
afterEach(() => place.close());

async function current(): Promise<StoredPointer> {
  const file = await readPointerFile(store);
  if (file === null) throw new Error('there is no pointer');
  return parseCurrentPointer(store, file);
}

/** The store with every write noted, and another hand at work before the pointer is written. */
function watched(before: () => Promise<unknown> = async () => {}): { store: ObjectStore; written: string[] } {
  const written: string[] = [];
  const watching: ObjectStore = {
    ...store,
    async write(path, bytes, over) {
      if (path === currentPointerPath) await before();
      written.push(path);
      return store.write(path, bytes, over);
    },
  };
  return { store: watching, written };
}

describe('publishing', () => {
  test('writes the files before the pointer that names them', async () => {
    const { store: watching, written } = watched();
    await publishFiles(watching, { main: one });
    const { sha256, pointer } = await current();
    expect(written).toEqual([modelPath(await sha256Hex(one)), archivePath(sha256), currentPointerPath]);
    expect(pointer).toMatchObject({ aggregation: 'mean', previous: [], models: [{ name: 'main', size: one.length }] });
    expect(pointer.models[0]!.golden).toHaveLength(24);
  });

  test('keeps what is current on top of the history, which has an end', async () => {
    for (let day = 1; day <= historyLength + 3; day++) {
      await publishFiles(store, { main: day % 2 === 0 ? one : two }, { now: new Date(Date.UTC(2026, 0, day)) });
    }
    const { previous } = (await current()).pointer;
    expect(previous).toHaveLength(historyLength);
    expect(previous[0]!.createdAt).toBe('2026-01-22T00:00:00.000Z');
    expect(previous.at(-1)!.createdAt).toBe('2026-01-03T00:00:00.000Z');
  });

  test('the very same ensemble again writes nothing', async () => {
    const version = await publishFiles(store, { main: one });
    const { store: watching, written } = watched();
    expect(await publishFiles(watching, { main: one }, { now: new Date(0) })).toBe(version);
    expect(written).toEqual([]);
    expect(await publishFiles(watching, { main: one }, { aggregation: 'max' })).not.toBe(version);
  });

  test('adds behind, replaces in place, and drops the others where it does not add', async () => {
    const names = async () => (await current()).pointer.models.map(({ name }) => name);
    await publishFiles(store, { a: one, b: two });
    await publishFiles(store, { a: two, c: one }, { add: true });
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect((await current()).pointer.models[0]!.sha256).toBe(await sha256Hex(two));
    await publishFiles(store, { c: two });
    expect(await names()).toEqual(['c']);
  });

  test('the aggregation stays as it is unless another is asked for', async () => {
    await publishFiles(store, { a: one }, { aggregation: 'logit-mean' });
    await publishFiles(store, { a: two });
    expect((await current()).pointer.aggregation).toBe('logit-mean');
  });

  test('an ensemble that a server would refuse is not pointed to', async () => {
    await publishFiles(store, { a: one });
    await store.write(modelPath(await sha256Hex(one)), one.slice(1));
    const { bytes } = await current();
    await expect(publishFiles(store, { b: two }, { add: true })).rejects.toThrow(/^a: .*bytes; the pointer says/);
    expect((await current()).bytes).toEqual(bytes);
    // The same file once more mends it.
    await publishFiles(store, { a: one, b: two });
  });

  test('a pointer for other features is replaced, but not added to', async () => {
    await publishFiles(store, { a: one });
    await tamper(store, (pointer) => Object.assign(pointer, { featureSetVersion: 1 }));
    const { sha256 } = await current();
    await publishFiles(store, { a: two });
    expect((await current()).pointer.previous[0]!.sha256).toBe(sha256);
  });

  test('a pointer that cannot be read is not written over', async () => {
    await store.write(currentPointerPath, new TextEncoder().encode('{}'));
    await expect(publishFiles(store, { a: one })).rejects.toThrow('current.json: schemaVersion');
  });
});

describe('when two write at once', () => {
  test('the later one is refused, and the earlier one stays', async () => {
    await publishFiles(store, { a: one });
    const { store: watching } = watched(() => publishFiles(store, { a: two }, { now: new Date(0) }));
    await expect(publishFiles(watching, { a: one, b: two })).rejects.toThrow(
      /somebody else wrote version [0-9a-f]{12}/,
    );
    expect((await current()).pointer.createdAt).toBe('1970-01-01T00:00:00.000Z');
  });

  test('so are the second first pointer and the rollback', async () => {
    const { store: watching } = watched(() => publishFiles(store, { a: two }));
    await expect(publishFiles(watching, { a: one })).rejects.toThrow('somebody else');
    const version = await publishFiles(store, { a: one });
    const again = watched(() => publishFiles(store, { b: one }));
    await expect(rollBack(again.store, null)).rejects.toThrow('somebody else');
    expect((await current()).pointer.previous[0]!.sha256.startsWith(version)).toBe(true);
  });

  test('a write whose acknowledgement was lost is no conflict', async () => {
    await publishFiles(store, { a: one });
    const forgetful: ObjectStore = {
      ...store,
      async write(path, bytes, over) {
        const answer = await store.write(path, bytes, over);
        return path === currentPointerPath ? store.write(path, bytes, over) : answer;
      },
    };
    await publishFiles(forgetful, { a: two });
    expect((await current()).pointer.models[0]!.sha256).toBe(await sha256Hex(two));
  });
});

describe('rolling back', () => {
  test('restores the very bytes, step by step', async () => {
    await publishFiles(store, { a: one });
    const { bytes } = await current();
    await publishFiles(store, { a: two });
    const third = await publishFiles(store, { a: one, b: two });
    await rollBack(store, null);
    expect(await rollBack(store, null)).toMatchObject({ before: expect.any(String) });
    expect((await current()).bytes).toEqual(bytes);
    await expect(rollBack(store, null)).rejects.toThrow('there is no earlier version');
    expect((await rollBack(store, third)).version).toBe(third);
  });

  test('to what is current already writes nothing', async () => {
    const version = await publishFiles(store, { a: one });
    const { store: watching, written } = watched();
    expect(await rollBack(watching, version)).toEqual({ version, before: version });
    expect(written).toEqual([]);
  });

  test('tells what there is where a version is unknown', async () => {
    await expect(rollBack(store, 'abcd')).rejects.toThrow('no version begins with "abcd"; there are: none');
    const version = await publishFiles(store, { a: one });
    await expect(rollBack(store, 'x')).rejects.toThrow(`there are: ${version}`);
    await expect(rollBack(store, null)).rejects.toThrow('there is no earlier version');
  });

  test('goes nowhere where a file is missing or was changed', async () => {
    await publishFiles(store, { a: one });
    const { sha256 } = await current();
    await publishFiles(store, { a: two });
    await store.write(modelPath(await sha256Hex(one)), two);
    await expect(rollBack(store, null)).rejects.toThrow(/SHA-256 is|bytes; the pointer says/);
    await store.write(modelPath(await sha256Hex(one)), one);
    await tamper({ ...store, write: (_, bytes) => store.write(archivePath(sha256), bytes) }, () => {});
    await expect(rollBack(store, null)).rejects.toThrow(/pointers\/.*: SHA-256 is/);
  });
});
