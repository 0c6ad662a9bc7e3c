import { expect, test } from 'vitest';
import { createTestFolder, publishFiles, tamper } from '../../../test/support/registry-kit.ts';
import { setUpRegistrySuite } from '../../../test/support/registry-suite.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import { featureSetVersion } from '../../core/model/format.ts';
import { inspectStore } from './inspect-store.ts';
import { modelPath } from './layout.ts';
import { rollBack } from './roll-back.ts';

const given = setUpRegistrySuite(createTestFolder);

test('reports the current version, the earlier ones and all others', async () => {
  const first = await publishFiles(given.store, { a: given.fileA }, { now: new Date(0) });
  const second = await publishFiles(
    given.store,
    { a: given.fileA, b: given.fileB },
    { aggregation: 'max', now: new Date(1) },
  );
  const third = await publishFiles(given.store, { b: given.fileB }, { now: new Date(2) });
  await rollBack(given.store, second);
  expect(await inspectStore(given.store, true)).toEqual({
    store: given.store.name,
    version: second,
    createdAt: '1970-01-01T00:00:00.001Z',
    featureSetVersion,
    aggregation: 'max',
    members: [
      { name: 'a', sha256: await sha256Hex(given.fileA), size: given.fileA.length, weight: 1, golden: 24 },
      { name: 'b', sha256: await sha256Hex(given.fileB), size: given.fileB.length, weight: 1, golden: 24 },
    ],
    previous: [{ version: first, createdAt: '1970-01-01T00:00:00.000Z' }],
    others: [third],
    files: 2,
    problem: null,
  });
});

test('reports an empty store', async () => {
  expect(await inspectStore(given.store, false)).toMatchObject({
    version: null,
    members: [],
    files: 0,
    problem: `${given.store.name}/current.json: there is no such file`,
  });
});

test('notices a wrong length quickly, and wrong content only if thorough', async () => {
  await publishFiles(given.store, { a: given.fileA });
  const path = modelPath(await sha256Hex(given.fileA));
  await given.store.write(path, given.fileA.slice(1));
  expect((await inspectStore(given.store, false)).problem).toMatch(/^a: .* bytes; the pointer says/);
  await given.store.write(path, given.fileA.slice().fill(0, 9000, 9100));
  expect((await inspectStore(given.store, false)).problem).toBeNull();
  const checked = await inspectStore(given.store, true);
  expect(checked.problem).toMatch(/^a: .*SHA-256 is/);
  expect(checked.members).toHaveLength(1);
});

test('reports a missing file, other features and an unreadable pointer', async () => {
  await publishFiles(given.store, { a: given.fileA });
  await tamper(given.store, ({ models }) => Object.assign(models[0]!, { sha256: '0'.repeat(64) }));
  expect((await inspectStore(given.store, false)).problem).toMatch(/^a: .*there is no such file/);
  await tamper(given.store, (pointer) => Object.assign(pointer, { featureSetVersion: 1 }));
  expect((await inspectStore(given.store, false)).problem).toMatch(/feature-set version 1;/);
  await tamper(given.store, (pointer) => Object.assign(pointer, { schemaVersion: 2 }));
  expect(await inspectStore(given.store, false)).toMatchObject({
    members: [],
    problem: expect.stringMatching(/schemaVersion/),
  });
});
