import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallModel } from '../../../test/small-model.ts';
import { parseHostname } from '../hostname/parse.ts';
import type { DomainName } from '../hostname/types.ts';
import { ModelError, preambleLength, sha256 } from './format.ts';
import { Model } from './model.ts';
import { openModel } from './open.ts';
import { writeModel } from './write.ts';

const parts = smallModel();
let file: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  file = await writeModel(parts);
});

function name(host: string): DomainName {
  const parsed = parseHostname(host);
  if (parsed.kind !== 'domain') throw new Error(`${host} is a ${parsed.kind}`);
  return parsed;
}

/** The file with some bytes changed and, where asked for, a hash that fits again. */
async function changed(change: (bytes: Uint8Array) => void, rehash = false): Promise<Uint8Array<ArrayBuffer>> {
  const copy = file.slice();
  change(copy);
  if (rehash) copy.set(await sha256(copy.subarray(preambleLength)), 16);
  return copy;
}

test('what is read scores as what was written, and writing is reproducible', async () => {
  const read = await openModel(file);
  const written = new Model('x', parts);
  for (const host of ['gardenhouse.com', 'xkqzjvwpt.biz', '3f9a0c77d1e2.top', 'xn--bcher-kva.de', 'a.github.io']) {
    expect(read.explain(name(host))).toEqual(written.explain(name(host)));
  }
  expect(await writeModel(smallModel())).toEqual(file);
  expect(read.version).toMatch(/^\d+\.[0-9a-f]{8}$/);
});

test('reads from any place in a larger buffer', async () => {
  const shifted = new Uint8Array(file.length + 3).fill(1);
  shifted.set(file, 3);
  expect((await openModel(shifted.subarray(3))).version).toBe((await openModel(file)).version);
});

describe('refuses', () => {
  test.each<[string, (bytes: Uint8Array) => void, boolean, RegExp]>([
    ['another kind of file', (bytes) => bytes.fill(0x41, 0, 8), false, /not a model file/],
    ['another format version', (bytes) => bytes.fill(9, 8, 9), false, /format version 9/],
    ['another feature set', (bytes) => bytes.fill(77, 10, 11), false, /feature-set version 77/],
    ['a changed byte', (bytes) => bytes.fill(0xff, bytes.length - 9, bytes.length - 8), false, /SHA-256/],
    ['a changed hash', (bytes) => bytes.fill(0, 16, 20), false, /SHA-256/],
    ['a header that is no JSON', (bytes) => bytes.fill(0x7b, preambleLength, preambleLength + 2), true, /header/],
    ['a header longer than the file', (bytes) => bytes.fill(0xff, 12, 16), false, /header ends/],
  ])('%s', async (_, change, rehash, message) => {
    const damaged = await changed(change, rehash);
    await expect(openModel(damaged)).rejects.toThrow(ModelError);
    await expect(openModel(damaged)).rejects.toThrow(message);
  });

  test('every truncation', async () => {
    for (const length of [0, 7, preambleLength - 1, preambleLength, 1000, file.length - 1]) {
      await expect(openModel(file.slice(0, length))).rejects.toThrow(ModelError);
    }
  });
});

test('a file damaged anywhere, even with a fitting hash, is refused or still scores finitely', async () => {
  const hosts = ['gardenhouse.com', 'xkqzjvwpt.biz'].map(name);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
      const at = preambleLength + (place % (file.length - preambleLength));
      const damaged = await changed((bytes) => bytes.fill((bytes[at] as number) ^ flip, at, at + 1), true);
      try {
        const model = await openModel(damaged);
        for (const host of hosts) expect(model.probability(host)).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(error).toBeInstanceOf(ModelError);
      }
    }),
    { numRuns: 400 },
  );
});
