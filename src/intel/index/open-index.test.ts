import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../core/base/digest.ts';
import { aligned, type IndexColumns, type IndexHeader, layoutOf, preambleLength } from './format.ts';
import { IndexBuilder } from './index-builder.ts';
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
const columns = file.subarray(aligned(headerEnd));

/** With the hash that fits, as somebody would write it who knows the format. */
async function rehashed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  bytes.set(await sha256(bytes.subarray(preambleLength)), 16);
  return bytes;
}

function withByte(at: number, value: number): Uint8Array<ArrayBuffer> {
  const copy = file.slice();
  copy[at] = value;
  return copy;
}

function withHeader(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const start = aligned(preambleLength + bytes.length);
  const copy = new Uint8Array(start + columns.length);
  copy.set(file.subarray(0, preambleLength));
  new DataView(copy.buffer).setUint32(12, bytes.length, true);
  copy.set(bytes, preambleLength);
  copy.set(columns, start);
  return rehashed(copy);
}

function withColumns(change: (columns: IndexColumns) => void): Promise<Uint8Array<ArrayBuffer>> {
  const copy = file.slice();
  change(layoutOf(header, copy.buffer, aligned(headerEnd)));
  return rehashed(copy);
}

const changed = (change: Partial<IndexHeader>) => withHeader(JSON.stringify({ ...header, ...change }));

test('the file as it was written opens', async () => {
  expect((await openIndex(file)).rows).toBe(2);
  expect((await openIndex(await changed({}))).rows).toBe(2);
  expect((await openIndex(await withColumns(() => {}))).rows).toBe(2);
});

test('every changed byte and every cut is refused', () =>
  fc.assert(
    fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      // The two bytes that stand for nothing are not under the hash.
      fc.pre(at !== 10 && at !== 11);
      await expect(openIndex(withByte(at, (file[at] as number) ^ by))).rejects.toThrow(/./);
      await expect(openIndex(file.slice(0, at))).rejects.toThrow(/./);
    }),
  ));

test.each<[string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>, RegExp]>([
  ['nothing', () => new Uint8Array(), /^an index file has at least 48 bytes, this has 0$/],
  ['another file', () => withByte(0, 90), /^not an index file: it starts with "ZOSTINTL", not HOSTINTL$/],
  ['a later format', () => withByte(8, 9), /^format version 9; this program reads 1$/],
  ['other content', () => withByte(file.length - 1, 7), /^SHA-256 is [0-9a-f]{64}; the file says [0-9a-f]{64}$/],
  ['a header past the end', () => rehashed(withByte(14, 255)), /^the header ends at byte \d+, the file at \d+$/],
  ['no JSON', () => withHeader('{"rows":'), /^header: /],
  ['no UTF-8', () => rehashed(withByte(preambleLength, 0xff)), /^header: /],
  ['a negative count', () => changed({ rows: -1 }), /^header: rows: /],
  [
    'an unknown kind of feed',
    () => withHeader(JSON.stringify(header).replace('malware', 'wrong')),
    /^header: feeds\.0\.kind: /,
  ],
  ['too few rows', () => changed({ rows: 0 }), /^the columns end at byte \d+, the file at \d+$/],
  ['too many rows', () => changed({ rows: 4e9, listings: 4e9 }), /^the columns end at byte \d+, the file at \d+$/],
  [
    'starts that fall',
    () => withColumns(({ starts }) => starts.fill(2, 1).fill(1, 9, 12)),
    /^the starts of the buckets fall at place 9$/,
  ],
  [
    'starts past the end',
    () => withColumns(({ starts }) => starts.fill(9, 65_536)),
    /^the starts of the buckets do not go from 0 to 2$/,
  ],
  ['an unknown kind', () => withColumns(({ kind }) => kind.fill(9)), /^a profile has an unknown kind$/],
  ['an unknown feed', () => withColumns(({ feeds }) => feeds.fill(2)), /^a profile names a feed that is not there$/],
  ['no feeds', () => changed({ feeds: [] }), /^a profile names a feed that is not there$/],
  [
    'lists of feeds that fall',
    () => withColumns(({ feedStarts }) => feedStarts.set([0, 9])),
    /^the starts of the feeds fall at place 2$/,
  ],
])('%s', async (_, make, message) => {
  await expect(openIndex(await make())).rejects.toThrow(message);
});

test('a row whose profile is not there is told when it is read', async () => {
  const index = await openIndex(await withColumns(({ profile }) => profile.fill(9)));
  expect(() => [...index.listings()]).toThrow('row 0 has a profile that is not there');
});

test('there are not more feeds than the wire form of a bucket allows', () => {
  const feeds = Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), kind: 'other' as const, day: null }));
  expect(() => new IndexBuilder(feeds)).toThrow('10001 feeds; an index holds at most 10000');
});
