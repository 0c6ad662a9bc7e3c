import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallModel } from '../../../test/support/small-model.ts';
import { sha256 } from '../base/digest.ts';
import { preambleLength } from '../container/container-format.ts';
import { parseHostname } from '../hostname/parse.ts';
import type { DomainName } from '../hostname/types.ts';
import { ModelError, type ModelHeader } from './format.ts';
import { Model } from './model.ts';
import { openKnownModel, openModel } from './open-model.ts';
import { writeModel } from './write-model.ts';

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

/** Returns a copy of the file with some bytes changed, and with a matching hash if `rehash` is set. */
async function changed(change: (bytes: Uint8Array) => void, rehash = false): Promise<Uint8Array<ArrayBuffer>> {
  const copy = file.slice();
  change(copy);
  if (rehash) copy.set(await sha256(copy.subarray(preambleLength)), 16);
  return copy;
}

/** Returns exactly the bytes of a section. */
function sectionOf(bytes: Uint8Array, name: string): DataView {
  const { buffer, byteOffset } = bytes;
  const header = bytes.subarray(preambleLength, preambleLength + new DataView(buffer, byteOffset).getUint32(12, true));
  const { sections } = JSON.parse(new TextDecoder().decode(header)) as ModelHeader;
  const found = sections.find((section) => section.name === name);
  if (found === undefined) throw new Error(`section ${name} is missing`);
  const size = { u8: 1, u16: 2, i16: 2, u32: 4, f32: 4 }[found.type];
  return new DataView(buffer, byteOffset + found.offset, found.length * size);
}

function clear({ buffer, byteOffset, byteLength }: DataView): void {
  new Uint8Array(buffer, byteOffset, byteLength).fill(0);
}

test('a model that was written and opened scores as before, and writing it again gives the same bytes', async () => {
  const read = await openModel(file);
  const written = new Model('x', parts);
  for (const host of ['gardenhouse.com', 'xkqzjvwpt.biz', '3f9a0c77d1e2.top', 'xn--bcher-kva.de', 'a.github.io']) {
    expect(read.explain(name(host))).toEqual(written.explain(name(host)));
  }
  expect(await writeModel(smallModel())).toEqual(file);
  expect(read.version).toMatch(/^\d+\.[0-9a-f]{8}$/);
});

test('openKnownModel opens a valid file as openModel does', async () => {
  const [known, read] = [openKnownModel(file), await openModel(file)];
  expect(known.version).toBe(read.version);
  for (const host of ['gardenhouse.com', 'xkqzjvwpt.biz', 'a.github.io']) {
    expect(known.explain(name(host))).toEqual(read.explain(name(host)));
  }
});

test('opens at any offset in a larger buffer', async () => {
  const shifted = new Uint8Array(file.length + 3).fill(1);
  shifted.set(file, 3);
  expect((await openModel(shifted.subarray(3))).version).toBe((await openModel(file)).version);
});

describe('openModel refuses', () => {
  test.each<[string, (bytes: Uint8Array) => void, boolean, RegExp]>([
    ['another kind of file', (bytes) => bytes.fill(0x41, 0, 8), false, /not a model file/],
    ['another format version', (bytes) => bytes.fill(9, 8, 9), false, /format version 9/],
    ['another feature set', (bytes) => bytes.fill(77, 10, 11), false, /feature-set version 77/],
    ['a changed byte', (bytes) => bytes.fill(0xff, bytes.length - 9, bytes.length - 8), false, /SHA-256/],
    ['a changed hash', (bytes) => bytes.fill(0, 16, 20), false, /SHA-256/],
    ['a header that is not JSON', (bytes) => bytes.fill(0x7b, preambleLength, preambleLength + 2), true, /header/],
    ['a header longer than the file', (bytes) => bytes.fill(0xff, 12, 16), false, /header ends/],
  ])('%s', async (_, change, rehash, message) => {
    const damaged = await changed(change, rehash);
    await expect(openModel(damaged)).rejects.toThrow(ModelError);
    await expect(openModel(damaged)).rejects.toThrow(message);
  });

  test.each<[string, string, (section: DataView) => void, RegExp]>([
    [
      'a tree that ends after the last node',
      'forest.roots',
      (roots) => roots.setUint32(4, 0xffffffff, true),
      /tree 0 lies/,
    ],
    ['an empty tree', 'forest.roots', (roots) => roots.setUint32(4, 0, true), /tree 0 lies/],
    ['nodes that lead backwards', 'forest.left', clear, /node \d+ leads nowhere/],
    ['a word graph that leads outside', 'common', (words) => words.setUint32(8, 0xffffffff, true), /common: an edge/],
    ['a word graph without an end', 'words', (words) => words.setUint32(words.byteLength - 4, 0, true), /does not end/],
  ])('%s', async (_, section, change, message) => {
    const damaged = await changed((bytes) => change(sectionOf(bytes, section)), true);
    await expect(openModel(damaged)).rejects.toThrow(message);
  });

  test('every truncation', async () => {
    for (const length of [0, 7, preambleLength - 1, preambleLength, 1000, file.length - 1]) {
      await expect(openModel(file.slice(0, length))).rejects.toThrow(ModelError);
    }
  });
});

test('a file damaged anywhere, even with a matching hash, is refused or still gives finite scores', async () => {
  const hosts = ['gardenhouse.com', 'xkqzjvwpt.biz'].map(name);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (seed, flip) => {
      const index = preambleLength + (seed % (file.length - preambleLength));
      const damaged = await changed((bytes) => bytes.fill((bytes[index] as number) ^ flip, index, index + 1), true);
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
