import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderStore } from './folder-store.ts';
import type { ObjectStore } from './object-store.ts';

let folder: string;
let store: ObjectStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostwise-folder-'));
  store = createFolderStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('reads, lists and measures what was written, and does not read it again if the ETag matches', async () => {
  const { etag } = (await store.write('models/a.bin', bytes('content'))) as { etag: string };
  expect(await store.read('models/a.bin', 100)).toEqual({ status: 'found', bytes: bytes('content'), etag });
  expect(await store.read('models/a.bin', 100, etag)).toEqual({ status: 'not-modified' });
  expect(await store.read('models/a.bin', 100, '"another"')).toMatchObject({ status: 'found' });
  expect(await store.size('models/a.bin')).toBe(7);
  await store.write('models/A.bin', bytes('x'));
  expect(await store.list('models')).toEqual(['models/A.bin', 'models/a.bin']);
});

test('reports a missing file as missing', async () => {
  const nowhere = createFolderStore(join(folder, 'no', 'such'));
  expect(await nowhere.read('current.json', 100)).toEqual({ status: 'missing' });
  expect(await nowhere.size('current.json')).toBeNull();
  expect(await nowhere.list('models')).toEqual([]);
});

test('does not read a file above the limit', async () => {
  await store.write('file', bytes('12345'));
  expect(await store.read('file', 5)).toMatchObject({ status: 'found' });
  expect(await store.read('file', 4)).toEqual({ status: 'too-large' });
});

test('names the path if the folder is a file', async () => {
  await writeFile(join(folder, 'models'), '');
  await expect(createFolderStore(join(folder, 'models')).read('current.json', 100)).rejects.toThrow(
    /ENOTDIR.*current\.json/,
  );
});

test('refuses a write whose condition does not hold', async () => {
  const { etag } = (await store.write('file', bytes('one'), { etag: null })) as { etag: string };
  expect(await store.write('file', bytes('two'), { etag: null })).toEqual({ status: 'refused' });
  expect(await store.write('file', bytes('two'), { etag: '"another"' })).toEqual({ status: 'refused' });
  expect(await store.write('file', bytes('two'), { etag })).toMatchObject({ status: 'written' });
  expect(await store.write('file', bytes('three'), { etag })).toEqual({ status: 'refused' });
  expect(await store.read('file', 100)).toMatchObject({ bytes: bytes('two') });
});

test('performs one of many writes with the same condition, and leaves no temporary files', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => store.write('file', bytes(`${i}`), { etag: null })),
  );
  const written = results.filter((result) => result.status === 'fulfilled' && result.value.status === 'written');
  expect(written).toHaveLength(1);
  // The others were refused, or found the lock of another process.
  for (const result of results) {
    if (result.status === 'rejected') expect(String(result.reason)).toContain('file.lock exists');
  }
  expect(await readdir(folder)).toEqual(['file']);
});

test('readers find the old file or the new one, never half of one', async () => {
  const contents = ['a', 'b'].map((letter) => bytes(letter.repeat(200_000)));
  await store.write('file', contents[0]!);
  let writing = true;
  const write = async (): Promise<void> => {
    for (let i = 1; i <= 100; i++) await store.write('file', contents[i % 2]!);
    writing = false;
  };
  let reads = 0;
  const read = async (): Promise<void> => {
    while (writing) {
      const answer = await store.read('file', 1 << 20);
      if (answer.status !== 'found') throw new Error(answer.status);
      expect(answer.bytes.length).toBe(200_000);
      expect(answer.bytes[0]).toBe(answer.bytes.at(-1));
      reads++;
    }
  };
  await Promise.all([write(), read(), read()]);
  expect(reads).toBeGreaterThan(0);
});
