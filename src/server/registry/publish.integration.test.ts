import { describe, expect, test } from 'vitest';
import { createTestFolder, publishFiles, tamper } from '../../../test/support/registry-kit.ts';
import { setUpRegistrySuite } from '../../../test/support/registry-suite.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import { archivePath, currentPointerPath, modelPath } from './layout.ts';
import type { ObjectStore } from './object-store.ts';
import { historyLength } from './pointer.ts';
import { parseCurrentPointer, readPointerFile, type StoredPointer } from './read-pointer.ts';
import { rollBack } from './roll-back.ts';

const given = setUpRegistrySuite(createTestFolder);

async function current(): Promise<StoredPointer> {
  const file = await readPointerFile(given.store);
  if (file === null) throw new Error('there is no pointer');
  return parseCurrentPointer(given.store, file);
}

/** Returns the store with a record of its writes. @param before runs before the pointer is written */
function watched(before: () => Promise<unknown> = async () => {}): { store: ObjectStore; written: string[] } {
  const written: string[] = [];
  const watching: ObjectStore = {
    ...given.store,
    async write(path, bytes, over) {
      if (path === currentPointerPath) await before();
      written.push(path);
      return given.store.write(path, bytes, over);
    },
  };
  return { store: watching, written };
}

describe('publishing', () => {
  test('writes the files before the pointer that names them', async () => {
    const { store: watching, written } = watched();
    await publishFiles(watching, { main: given.fileA });
    const { sha256, pointer } = await current();
    expect(written).toEqual([modelPath(await sha256Hex(given.fileA)), archivePath(sha256), currentPointerPath]);
    expect(pointer).toMatchObject({
      aggregation: 'mean',
      previous: [],
      models: [{ name: 'main', size: given.fileA.length }],
    });
    expect(pointer.models[0]!.golden).toHaveLength(24);
  });

  test('puts the current pointer on top of the history, which has a maximum length', async () => {
    for (let day = 1; day <= historyLength + 3; day++) {
      await publishFiles(
        given.store,
        { main: day % 2 === 0 ? given.fileA : given.fileB },
        { now: new Date(Date.UTC(2026, 0, day)) },
      );
    }
    const { previous } = (await current()).pointer;
    expect(previous).toHaveLength(historyLength);
    expect(previous[0]!.createdAt).toBe('2026-01-22T00:00:00.000Z');
    expect(previous.at(-1)!.createdAt).toBe('2026-01-03T00:00:00.000Z');
  });

  test('writes nothing if the ensemble is already current', async () => {
    const version = await publishFiles(given.store, { main: given.fileA });
    const { store: watching, written } = watched();
    expect(await publishFiles(watching, { main: given.fileA }, { now: new Date(0) })).toBe(version);
    expect(written).toEqual([]);
    expect(await publishFiles(watching, { main: given.fileA }, { aggregation: 'max' })).not.toBe(version);
  });

  test('appends and replaces members when adding, and drops the others otherwise', async () => {
    const names = async () => (await current()).pointer.models.map(({ name }) => name);
    await publishFiles(given.store, { a: given.fileA, b: given.fileB });
    await publishFiles(given.store, { a: given.fileB, c: given.fileA }, { add: true });
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect((await current()).pointer.models[0]!.sha256).toBe(await sha256Hex(given.fileB));
    await publishFiles(given.store, { c: given.fileB });
    expect(await names()).toEqual(['c']);
  });

  test('keeps the aggregation unless another is given', async () => {
    await publishFiles(given.store, { a: given.fileA }, { aggregation: 'logit-mean' });
    await publishFiles(given.store, { a: given.fileB });
    expect((await current()).pointer.aggregation).toBe('logit-mean');
  });

  test('does not point to an ensemble that a server would refuse', async () => {
    await publishFiles(given.store, { a: given.fileA });
    await given.store.write(modelPath(await sha256Hex(given.fileA)), given.fileA.slice(1));
    const { bytes } = await current();
    await expect(publishFiles(given.store, { b: given.fileB }, { add: true })).rejects.toThrow(
      /^a: .*bytes; the pointer says/,
    );
    expect((await current()).bytes).toEqual(bytes);
    // Publishing the same file again repairs it.
    await publishFiles(given.store, { a: given.fileA, b: given.fileB });
  });

  test('replaces a pointer for other features', async () => {
    await publishFiles(given.store, { a: given.fileA });
    await tamper(given.store, (pointer) => Object.assign(pointer, { featureSetVersion: 1 }));
    const { sha256 } = await current();
    await publishFiles(given.store, { a: given.fileB });
    expect((await current()).pointer.previous[0]!.sha256).toBe(sha256);
  });

  test('does not overwrite an unreadable pointer', async () => {
    await given.store.write(currentPointerPath, new TextEncoder().encode('{}'));
    await expect(publishFiles(given.store, { a: given.fileA })).rejects.toThrow('current.json: schemaVersion');
  });
});

describe('simultaneous writes', () => {
  test('the second write is refused, and the first one stays', async () => {
    await publishFiles(given.store, { a: given.fileA });
    const { store: watching } = watched(() => publishFiles(given.store, { a: given.fileB }, { now: new Date(0) }));
    await expect(publishFiles(watching, { a: given.fileA, b: given.fileB })).rejects.toThrow(
      /another process wrote version [0-9a-f]{12}/,
    );
    expect((await current()).pointer.createdAt).toBe('1970-01-01T00:00:00.000Z');
  });

  test('a second first pointer and a rollback are refused as well', async () => {
    const { store: watching } = watched(() => publishFiles(given.store, { a: given.fileB }));
    await expect(publishFiles(watching, { a: given.fileA })).rejects.toThrow('another process');
    const version = await publishFiles(given.store, { a: given.fileA });
    const again = watched(() => publishFiles(given.store, { b: given.fileA }));
    await expect(rollBack(again.store, null)).rejects.toThrow('another process');
    expect((await current()).pointer.previous[0]!.sha256.startsWith(version)).toBe(true);
  });

  test('a write whose acknowledgement was lost is not a conflict', async () => {
    await publishFiles(given.store, { a: given.fileA });
    const forgetful: ObjectStore = {
      ...given.store,
      async write(path, bytes, over) {
        const answer = await given.store.write(path, bytes, over);
        return path === currentPointerPath ? given.store.write(path, bytes, over) : answer;
      },
    };
    await publishFiles(forgetful, { a: given.fileB });
    expect((await current()).pointer.models[0]!.sha256).toBe(await sha256Hex(given.fileB));
  });
});

describe('rolling back', () => {
  test('restores the exact bytes, step by step', async () => {
    await publishFiles(given.store, { a: given.fileA });
    const { bytes } = await current();
    await publishFiles(given.store, { a: given.fileB });
    const third = await publishFiles(given.store, { a: given.fileA, b: given.fileB });
    await rollBack(given.store, null);
    expect(await rollBack(given.store, null)).toMatchObject({ before: expect.any(String) });
    expect((await current()).bytes).toEqual(bytes);
    await expect(rollBack(given.store, null)).rejects.toThrow('there is no earlier version');
    expect((await rollBack(given.store, third)).version).toBe(third);
  });

  test('writes nothing if the version is already current', async () => {
    const version = await publishFiles(given.store, { a: given.fileA });
    const { store: watching, written } = watched();
    expect(await rollBack(watching, version)).toEqual({ version, before: version });
    expect(written).toEqual([]);
  });

  test('lists the published versions if the requested one is unknown', async () => {
    await expect(rollBack(given.store, 'abcd')).rejects.toThrow(
      'no version starts with "abcd"; published versions: none',
    );
    const version = await publishFiles(given.store, { a: given.fileA });
    await expect(rollBack(given.store, 'x')).rejects.toThrow(`published versions: ${version}`);
    await expect(rollBack(given.store, null)).rejects.toThrow('there is no earlier version');
  });

  test('changes nothing if a file is missing or damaged', async () => {
    await publishFiles(given.store, { a: given.fileA });
    const { sha256 } = await current();
    await publishFiles(given.store, { a: given.fileB });
    await given.store.write(modelPath(await sha256Hex(given.fileA)), given.fileB);
    await expect(rollBack(given.store, null)).rejects.toThrow(/SHA-256 is|bytes; the pointer says/);
    await given.store.write(modelPath(await sha256Hex(given.fileA)), given.fileA);
    await tamper({ ...given.store, write: (_, bytes) => given.store.write(archivePath(sha256), bytes) }, () => {});
    await expect(rollBack(given.store, null)).rejects.toThrow(/pointers\/.*: SHA-256 is/);
  });
});
