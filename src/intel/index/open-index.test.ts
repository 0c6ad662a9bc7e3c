import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256, sha256Hex } from '../../core/base/digest.ts';
import { preambleLength } from '../../core/container/container-format.ts';
import { alignOffset } from '../../core/container/sections.ts';
import type { IndexHeader } from './format.ts';
import { IndexBuilder } from './index-builder.ts';
import { type IndexColumns, placeColumns, viewColumns } from './index-columns.ts';
import { openIndex } from './open-index.ts';

const builder = new IndexBuilder([
  { name: 'one', kind: 'malware', day: 20_000 },
  { name: 'two', kind: 'other', day: null },
]);
for (const [feed, host] of [
  [0, 'example.com'],
  [1, 'example.com'],
  [1, 'example.net'],
] as const) {
  builder.add(feed, { site: host, text: host });
}
const file = await builder.write();
const headerEnd = preambleLength + new DataView(file.buffer).getUint32(12, true);
const header = JSON.parse(new TextDecoder().decode(file.subarray(preambleLength, headerEnd))) as IndexHeader;
const columns = file.subarray(alignOffset(headerEnd));

/** Makes the hash fit again, as someone who knows the format would. */
async function rehash(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  bytes.set(await sha256(bytes.subarray(preambleLength)), 16);
  return bytes;
}

function withByte(index: number, value: number): Uint8Array<ArrayBuffer> {
  const copy = file.slice();
  copy[index] = value;
  return copy;
}

function withHeader(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const start = alignOffset(preambleLength + bytes.length);
  const copy = new Uint8Array(start + columns.length);
  copy.set(file.subarray(0, preambleLength));
  new DataView(copy.buffer).setUint32(12, bytes.length, true);
  copy.set(bytes, preambleLength);
  copy.set(columns, start);
  return rehash(copy);
}

function withColumns(change: (columns: IndexColumns) => void): Promise<Uint8Array<ArrayBuffer>> {
  const copy = file.slice();
  change(viewColumns(copy, placeColumns(header, alignOffset(headerEnd))));
  return rehash(copy);
}

const withHeaderFields = (change: Partial<IndexHeader>) => withHeader(JSON.stringify({ ...header, ...change }));

test('opens the file as it was written', async () => {
  expect((await openIndex(file)).rows).toBe(2);
  expect((await openIndex(await withHeaderFields({}))).rows).toBe(2);
  expect((await openIndex(await withColumns(() => {}))).rows).toBe(2);
});

test('writes the same bytes as the first version of the format', async () => {
  expect(await sha256Hex(file)).toBe('4ae935449cf8e1abf8651cf959209a5038b8fc908ed56ceb6297f84e95e179df');
});

test('refuses every changed byte and every truncation', () =>
  fc.assert(
    fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), async (index, flip) => {
      await expect(openIndex(withByte(index, (file[index] as number) ^ flip))).rejects.toThrow(/./);
      await expect(openIndex(file.slice(0, index))).rejects.toThrow(/./);
    }),
  ));

test.each<[string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>, RegExp]>([
  ['an empty file', () => new Uint8Array(), /^an index file has at least 48 bytes, this has 0$/],
  ['another kind of file', () => withByte(0, 90), /^not an index file: it starts with "ZOSTINTL", not HOSTINTL$/],
  ['a later format', () => withByte(8, 9), /^format version 9; this program reads 1$/],
  ['a later content version', () => withByte(10, 3), /^content version 3; this program computes 0$/],
  ['other content', () => withByte(file.length - 1, 7), /^SHA-256 is [0-9a-f]{64}; the file says [0-9a-f]{64}$/],
  ['a header past the end', () => rehash(withByte(14, 255)), /^the header ends at byte \d+, the file at \d+$/],
  ['a header that is not JSON', () => withHeader('{"rows":'), /^header: /],
  ['a header that is not UTF-8', () => rehash(withByte(preambleLength, 0xff)), /^header: /],
  ['a negative count', () => withHeaderFields({ rows: -1 }), /^header: rows: /],
  [
    'an unknown kind of feed',
    () => withHeader(JSON.stringify(header).replace('malware', 'wrong')),
    /^header: feeds\.0\.kind: /,
  ],
  ['too few rows', () => withHeaderFields({ rows: 0 }), /^the columns end at byte \d+, the file at \d+$/],
  [
    'too many rows',
    () => withHeaderFields({ rows: 4e9, listings: 4e9 }),
    /^the columns end at byte \d+, the file at \d+$/,
  ],
  [
    'bucket starts that fall',
    () => withColumns(({ starts }) => starts.fill(2, 1).fill(1, 9, 12)),
    /^the bucket starts fall at index 9$/,
  ],
  [
    'bucket starts past the end',
    () => withColumns(({ starts }) => starts.fill(9, 65_536)),
    /^the bucket starts do not go from 0 to 2$/,
  ],
  ['an unknown kind', () => withColumns(({ kind }) => kind.fill(9)), /^a profile has an unknown kind$/],
  ['an unknown feed', () => withColumns(({ feeds }) => feeds.fill(2)), /^a profile names an unknown feed$/],
  ['no feeds', () => withHeaderFields({ feeds: [] }), /^a profile names an unknown feed$/],
  [
    'feed starts that fall',
    () => withColumns(({ feedStarts }) => feedStarts.set([0, 9])),
    /^the feed starts fall at index 2$/,
  ],
])('refuses %s', async (_, damage, message) => {
  await expect(openIndex(await damage())).rejects.toThrow(message);
});

test('reports a row with an unknown profile when the row is read', async () => {
  const index = await openIndex(await withColumns(({ profile }) => profile.fill(9)));
  expect(() => [...index.listings()]).toThrow('row 0 names profile 9, which is missing');
});

test('refuses more feeds than the wire form of a bucket allows', () => {
  const feeds = Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), kind: 'other' as const, day: null }));
  expect(() => new IndexBuilder(feeds)).toThrow('10001 feeds; an index holds at most 10000');
});
