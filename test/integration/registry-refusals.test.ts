import { describe, expect, test, vi } from 'vitest';
import { sha256Hex } from '../../src/core/base/digest.ts';
import { preambleLength } from '../../src/core/container/container-format.ts';
import { featureSetVersion } from '../../src/core/model/format.ts';
import { currentPointerPath, modelPath } from '../../src/server/registry/layout.ts';
import { rollBack } from '../../src/server/registry/roll-back.ts';
import type { ProblemCode } from '../../src/server/registry/types.ts';
import { createTestBucket, createTestFolder, publishFiles, tamper } from '../support/registry-kit.ts';
import { setUpRegistrySuite } from '../support/registry-suite.ts';

describe.each([
  ['a folder', createTestFolder],
  ['S3', createTestBucket],
])('refusals in %s', (_, createStore) => {
  const given = setUpRegistrySuite(createStore);

  /** Replaces the file of model B in the store. */
  const replaceFile = async (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<void> =>
    void (await given.store.write(modelPath(await sha256Hex(given.fileB)), change(given.fileB.slice())));
  /** Publishes a file under its own hash, bypassing the checks of the command. */
  const publishUnchecked = async (change: (bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> => {
    const bytes = given.fileB.slice();
    change(bytes);
    const sha256 = await sha256Hex(bytes);
    await given.store.write(modelPath(sha256), bytes);
    await tamper(given.store, ({ models }) => Object.assign(models[0]!, { sha256, size: bytes.length }));
  };

  test.each<[string, ProblemCode, RegExp, () => Promise<void>]>([
    ['corrupted', 'hash', /SHA-256 is/, () => replaceFile((bytes) => bytes.fill(0xff, 5000, 5001))],
    ['truncated', 'size', /\d+ bytes; the pointer says \d+/, () => replaceFile((bytes) => bytes.slice(0, -1000))],
    ['emptied', 'size', /: 0 bytes/, () => replaceFile(() => new Uint8Array())],
    ['of another format', 'format', /format version 9/, () => publishUnchecked((bytes) => bytes.fill(9, 8, 9))],
    [
      'for other features',
      'format',
      /feature-set version 77/,
      () => publishUnchecked((bytes) => bytes.fill(77, 10, 11)),
    ],
    [
      'damaged before it was hashed',
      'format',
      /SHA-256/,
      () => publishUnchecked((bytes) => bytes.fill(0, preambleLength + 9)),
    ],
    ['that is not a model', 'format', /not a model file/, () => publishUnchecked((bytes) => bytes.fill(0x41))],
    [
      'with other scores than published',
      'golden',
      /main: example\.com scores 0\.\d+ here; it scored 0\.5/,
      () =>
        tamper(given.store, ({ models }) =>
          Object.assign(models[0]!, { golden: [{ host: 'example.com', probability: 0.5 }] }),
        ),
    ],
    [
      'of a pointer for other features',
      'feature-set',
      /feature-set version \d+; this program computes/,
      () => tamper(given.store, (pointer) => Object.assign(pointer, { featureSetVersion: featureSetVersion + 72 })),
    ],
    [
      'of a pointer with a newer schema',
      'pointer',
      /schemaVersion/,
      () => tamper(given.store, (pointer) => Object.assign(pointer, { schemaVersion: 2 })),
    ],
    [
      'of a pointer that is not JSON',
      'pointer',
      /current\.json: .*JSON/,
      async () => void (await given.store.write(currentPointerPath, new TextEncoder().encode('{"schemaVersion": 1,'))),
    ],
  ])(
    'refuses a model %s, keeps the old one and reports the reason until it is repaired',
    async (_what, code, message, damage) => {
      const first = await publishFiles(given.store, { main: given.fileA });
      const opened = await given.open();
      const held = opened.current();
      const second = await publishFiles(given.store, { main: given.fileB });
      await damage();
      await opened.revalidate();
      expect(opened.current()).toBe(held);
      expect(opened.status()).toMatchObject({
        version: first,
        problem: { code, message: expect.stringMatching(message) },
      });
      expect(given.events.at(-1)).toEqual({ kind: 'failed', problem: opened.status().problem });
      // The problem stays, with the time when it was first seen, while the pointer does not change.
      const { problem } = opened.status();
      await opened.revalidate();
      expect(opened.status().problem).toEqual(problem);
      // A new process has only the bundled model.
      opened.close();
      expect((await given.open()).status()).toMatchObject({ version: 'bundled', problem: { code } });
      // A rollback repairs it in one step, even if the pointer is unreadable.
      await rollBack(given.store, first);
      await opened.revalidate();
      expect((await given.open()).status()).toMatchObject({ version: first, problem: null });
      expect(second).not.toBe(first);
    },
  );

  test('tries again while a file is missing', async () => {
    const first = await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const second = await publishFiles(given.store, { main: given.fileB });
    const path = modelPath(await sha256Hex(given.fileB));
    await tamper(given.store, ({ models }) => Object.assign(models[0]!, { sha256: '0'.repeat(64) }));
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: first, problem: { code: 'missing' } });
    await given.store.write(path, given.fileB);
    await rollBack(given.store, second);
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: second, problem: null });
  });

  test('reads a refused pointer again after a while, in case its files have been repaired', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const second = await publishFiles(given.store, { main: given.fileB });
    await replaceFile((bytes) => bytes.slice(1));
    await opened.revalidate();
    await given.store.write(modelPath(await sha256Hex(given.fileB)), given.fileB);
    await opened.revalidate();
    expect(opened.status().problem?.code).toBe('size');
    vi.advanceTimersByTime(300_000);
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: second, problem: null });
  });
});
