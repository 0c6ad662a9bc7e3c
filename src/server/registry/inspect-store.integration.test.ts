import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestFolder,
  modelFile,
  publishFiles,
  type TestStore,
  tamper,
} from '../../../test/support/registry-kit.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import { featureSetVersion } from '../../core/model/format.ts';
import { inspectStore } from './inspect-store.ts';
import { modelPath } from './layout.ts';
import { rollBack } from './roll-back.ts';

let one: Uint8Array<ArrayBuffer>;
let two: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  [one, two] = await Promise.all([modelFile(-1), modelFile(-2)]);
});

let place: TestStore;
beforeEach(async () => {
  place = await createTestFolder();
});
afterEach(() => place.close());

test('tells what is current, what was before and what else there is', async () => {
  const first = await publishFiles(place.store, { a: one }, { now: new Date(0) });
  const second = await publishFiles(place.store, { a: one, b: two }, { aggregation: 'max', now: new Date(1) });
  const third = await publishFiles(place.store, { b: two }, { now: new Date(2) });
  await rollBack(place.store, second);
  expect(await inspectStore(place.store, true)).toEqual({
    store: place.store.name,
    version: second,
    createdAt: '1970-01-01T00:00:00.001Z',
    featureSetVersion,
    aggregation: 'max',
    members: [
      { name: 'a', sha256: await sha256Hex(one), size: one.length, weight: 1, golden: 24 },
      { name: 'b', sha256: await sha256Hex(two), size: two.length, weight: 1, golden: 24 },
    ],
    previous: [{ version: first, createdAt: '1970-01-01T00:00:00.000Z' }],
    others: [third],
    files: 2,
    problem: null,
  });
});

test('an empty store', async () => {
  expect(await inspectStore(place.store, false)).toMatchObject({
    version: null,
    members: [],
    files: 0,
    problem: `${place.store.name}/current.json: there is no such file`,
  });
});

test('a file of another length is seen at a glance, another content only by a check', async () => {
  await publishFiles(place.store, { a: one });
  const path = modelPath(await sha256Hex(one));
  await place.store.write(path, one.slice(1));
  expect((await inspectStore(place.store, false)).problem).toMatch(/^a: .* bytes; the pointer says/);
  await place.store.write(path, one.slice().fill(0, 9000, 9100));
  expect((await inspectStore(place.store, false)).problem).toBeNull();
  const checked = await inspectStore(place.store, true);
  expect(checked.problem).toMatch(/^a: .*SHA-256 is/);
  expect(checked.members).toHaveLength(1);
});

test('a missing file, other features and a pointer that cannot be read', async () => {
  await publishFiles(place.store, { a: one });
  await tamper(place.store, ({ models }) => Object.assign(models[0]!, { sha256: '0'.repeat(64) }));
  expect((await inspectStore(place.store, false)).problem).toMatch(/^a: .*there is no such file/);
  await tamper(place.store, (pointer) => Object.assign(pointer, { featureSetVersion: 1 }));
  expect((await inspectStore(place.store, false)).problem).toMatch(/feature-set version 1;/);
  await tamper(place.store, (pointer) => Object.assign(pointer, { schemaVersion: 2 }));
  expect(await inspectStore(place.store, false)).toMatchObject({
    members: [],
    problem: expect.stringMatching(/schemaVersion/),
  });
});
