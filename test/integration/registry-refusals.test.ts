import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256Hex } from '../../src/core/base/digest.ts';
import { preambleLength } from '../../src/core/container/container-format.ts';
import { featureSetVersion } from '../../src/core/model/format.ts';
import type { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import { currentPointerPath, modelPath } from '../../src/server/registry/layout.ts';
import { rollBack } from '../../src/server/registry/roll-back.ts';
import type { ModelRegistry, ProblemCode, RegistryEvent } from '../../src/server/registry/types.ts';
import {
  createTestBucket,
  createTestFolder,
  modelFile,
  openTestRegistry,
  publishFiles,
  type TestStore,
  tamper,
} from '../support/registry-kit.ts';

let one: Uint8Array<ArrayBuffer>;
let two: Uint8Array<ArrayBuffer>;
let bundled: Model;
beforeAll(async () => {
  [one, two] = await Promise.all([modelFile(-1), modelFile(-2)]);
  bundled = await openModel(await modelFile(0));
});

describe.each([
  ['a folder', createTestFolder],
  ['S3', createTestBucket],
])('what is wrong in %s', (_, startPlace) => {
  let place: TestStore;
  let events: RegistryEvent[];
  let registry: ModelRegistry | undefined;
  beforeEach(async () => {
    place = await startPlace();
    events = [];
  });
  afterEach(async () => {
    registry?.close();
    registry = undefined;
    vi.useRealTimers();
    await place.close();
  });

  const open = async (): Promise<ModelRegistry> => {
    registry = await openTestRegistry(place, bundled, events);
    return registry;
  };

  /** Puts other bytes where the pointer says that the second model is. */
  const replaceFile = async (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<void> =>
    void (await place.store.write(modelPath(await sha256Hex(two)), change(two.slice())));
  /** Publishes a file under its own hash, which no check of the command would let through. */
  const smuggle = async (change: (bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> => {
    const bytes = two.slice();
    change(bytes);
    const sha256 = await sha256Hex(bytes);
    await place.store.write(modelPath(sha256), bytes);
    await tamper(place.store, ({ models }) => Object.assign(models[0]!, { sha256, size: bytes.length }));
  };

  test.each<[string, ProblemCode, RegExp, () => Promise<void>]>([
    ['corrupted', 'hash', /SHA-256 is/, () => replaceFile((bytes) => bytes.fill(0xff, 5000, 5001))],
    ['truncated', 'size', /\d+ bytes; the pointer says \d+/, () => replaceFile((bytes) => bytes.slice(0, -1000))],
    ['emptied', 'size', /: 0 bytes/, () => replaceFile(() => new Uint8Array())],
    ['of another format', 'format', /format version 9/, () => smuggle((bytes) => bytes.fill(9, 8, 9))],
    ['for other features', 'format', /feature-set version 77/, () => smuggle((bytes) => bytes.fill(77, 10, 11))],
    ['damaged before it was hashed', 'format', /SHA-256/, () => smuggle((bytes) => bytes.fill(0, preambleLength + 9))],
    ['no model at all', 'format', /not a model file/, () => smuggle((bytes) => bytes.fill(0x41))],
    [
      'scoring otherwise than it was said to',
      'golden',
      /main: example\.com scores 0\.\d+ here; it scored 0\.5/,
      () =>
        tamper(place.store, ({ models }) =>
          Object.assign(models[0]!, { golden: [{ host: 'example.com', probability: 0.5 }] }),
        ),
    ],
    [
      'pointed to for other features',
      'feature-set',
      /feature-set version \d+; this program computes/,
      () => tamper(place.store, (pointer) => Object.assign(pointer, { featureSetVersion: featureSetVersion + 72 })),
    ],
    [
      'pointed to by a newer kind of pointer',
      'pointer',
      /schemaVersion/,
      () => tamper(place.store, (pointer) => Object.assign(pointer, { schemaVersion: 2 })),
    ],
    [
      'pointed to by no JSON',
      'pointer',
      /current\.json: .*JSON/,
      async () => void (await place.store.write(currentPointerPath, new TextEncoder().encode('{"schemaVersion": 1,'))),
    ],
  ])(
    'a model %s is refused, the old one answers, and the reason is told until it is mended',
    async (_what, code, message, spoil) => {
      const first = await publishFiles(place.store, { main: one });
      const opened = await open();
      const held = opened.current();
      const second = await publishFiles(place.store, { main: two });
      await spoil();
      await opened.revalidate();
      expect(opened.current()).toBe(held);
      expect(opened.status()).toMatchObject({
        version: first,
        problem: { code, message: expect.stringMatching(message) },
      });
      expect(events.at(-1)).toEqual({ kind: 'failed', problem: opened.status().problem });
      // It is not forgotten while the pointer stays as it is, and keeps the time when it was first seen.
      const { problem } = opened.status();
      await opened.revalidate();
      expect(opened.status().problem).toEqual(problem);
      // Started anew, a process has nothing but the bundled model to keep.
      registry?.close();
      expect((await open()).status()).toMatchObject({ version: 'bundled', problem: { code } });
      // Rolling back mends it in one step, also from a pointer that cannot be read.
      await rollBack(place.store, first);
      await opened.revalidate();
      expect((await open()).status()).toMatchObject({ version: first, problem: null });
      expect(second).not.toBe(first);
    },
  );

  test('a file that is missing is waited for', async () => {
    const first = await publishFiles(place.store, { main: one });
    const opened = await open();
    const second = await publishFiles(place.store, { main: two });
    const path = modelPath(await sha256Hex(two));
    await tamper(place.store, ({ models }) => Object.assign(models[0]!, { sha256: '0'.repeat(64) }));
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: first, problem: { code: 'missing' } });
    await place.store.write(path, two);
    await rollBack(place.store, second);
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: second, problem: null });
  });

  test('a refused pointer is read again after a while, in case its files were mended', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    await publishFiles(place.store, { main: one });
    const opened = await open();
    const second = await publishFiles(place.store, { main: two });
    await replaceFile((bytes) => bytes.slice(1));
    await opened.revalidate();
    await place.store.write(modelPath(await sha256Hex(two)), two);
    await opened.revalidate();
    expect(opened.status().problem?.code).toBe('size');
    vi.advanceTimersByTime(300_000);
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: second, problem: null });
  });
});
