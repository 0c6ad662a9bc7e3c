import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHostname } from '../../core/hostname/parse.ts';
import { findEvidence } from '../../core/listing/bucket.ts';
import { prefixOf } from '../../core/listing/prefix.ts';
import { parseIndicator } from '../formats/parse-indicator.ts';
import { type Entity, toEntity } from '../indicators/entity.ts';
import type { FeedInfo } from './format.ts';
import { IndexBuilder } from './index-builder.ts';
import { openIndex } from './open-index.ts';

const feeds: readonly FeedInfo[] = [
  { name: 'one', kind: 'malware', day: 20_000 },
  { name: 'two', kind: 'phishing', day: 20_100 },
  { name: 'three', kind: 'other', day: null },
  { name: 'four', kind: 'other', day: 19_000 },
];

async function write(listings: readonly (readonly [feed: number, value: string])[]): Promise<Uint8Array<ArrayBuffer>> {
  const builder = new IndexBuilder(feeds);
  for (const [feed, value] of listings) {
    const indicator = parseIndicator(value);
    if (typeof indicator === 'string') throw new Error(`${value}: ${indicator}`);
    builder.add(feed, indicator);
  }
  return builder.write();
}

const entity = (text: string): Entity => toEntity(parseHostname(text)) as Entity;

const listings = [
  [0, 'bad.example.com'],
  [1, 'bad.example.com'],
  [1, 'bad.example.com'],
  [3, 'example.com'],
  [0, 'example.net'],
  [2, 'customer.github.io'],
  [3, '11.22.33.44'],
  [1, '11.22.33.0/24'],
  [0, '2a00:1::/32'],
] as const;

describe('an index of seven indicators', async () => {
  const index = await openIndex(await write(listings));

  test.each([
    ['bad.example.com', { host: 'bad.example.com', feeds: 2, day: 20_100, kind: 'phishing' }, [1, 2]],
    ['a.b.bad.example.com', { host: 'bad.example.com', feeds: 2, day: 20_100, kind: 'phishing' }, [0, 2]],
    ['other.example.com', { host: 'example.com', feeds: 1, day: 19_000, kind: 'other' }, [0, 1]],
    ['example.net', { host: 'example.net', feeds: 1, day: 20_000, kind: 'malware' }, [1, 1]],
    ['customer.github.io', { host: 'customer.github.io', feeds: 1, day: null, kind: 'other' }, [1, 1]],
    ['11.22.33.44', { host: '11.22.33.0/24', feeds: 1, day: 20_100, kind: 'phishing' }, [0, 2]],
    ['11.22.33.45', { host: '11.22.33.0/24', feeds: 1, day: 20_100, kind: 'phishing' }, [0, 1]],
    ['2a00:1:ffff::9', { host: '2a00:1::/32', feeds: 1, day: 20_000, kind: 'malware' }, [0, 1]],
  ])('finds what covers %s', (text, finding, [exact, matches]) => {
    expect(index.find(entity(text))).toEqual({ ...finding, values: { feeds: finding.feeds, exact, matches } });
  });

  test.each(['example.org', 'xbad.example.net.org', 'other.github.io', '11.22.34.44', '2a00:2::1'])(
    'finds nothing for %s',
    (text) => {
      expect(index.find(entity(text))).toBeNull();
      expect(index.matches(entity(text))).toEqual([]);
    },
  );

  test('returns every match with the feeds that list it', () => {
    expect(index.matches(entity('www.bad.example.com'))).toEqual([
      { text: 'bad.example.com', feeds: 2, day: 20_100, kind: 'phishing', sources: [feeds[0], feeds[1]] },
      { text: 'example.com', feeds: 1, day: 19_000, kind: 'other', sources: [feeds[3]] },
    ]);
  });

  test('is the same for any order of listings and for duplicates', async () => {
    const again = await write([...listings, ...listings].reverse());
    expect((await openIndex(again)).version).toBe(index.version);
    expect(again).toEqual(await write(listings));
  });

  test('reports its size and yields all listings in ascending order', () => {
    expect(index.rows).toBe(7);
    expect(index.feeds).toEqual(feeds);
    const ids = [...index.listings()].flat().map(({ id }) => id);
    expect(ids).toHaveLength(7);
    expect(ids).toEqual([...ids].sort());
  });

  test('opens at any offset in a larger buffer', async () => {
    const file = await write(listings);
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    expect((await openIndex(larger.subarray(3))).version).toBe(index.version);
    expect((await openIndex(Buffer.from(larger.buffer, 3, file.length))).find(entity('example.net'))?.feeds).toBe(1);
  });
});

test('an empty index finds nothing', async () => {
  const index = await openIndex(await write([]));
  expect(index.rows).toBe(0);
  expect(index.find(entity('example.com'))).toBeNull();
  expect(index.bucket('ffff')).toEqual([]);
});

test('prefers a specific kind to "other" and breaks ties by the order of the kinds', async () => {
  const builder = new IndexBuilder(
    (['other', 'other', 'malware', 'phishing'] as const).map((kind, i) => ({ name: String(i), kind, day: null })),
  );
  const add = (host: string, ...listedBy: number[]) =>
    listedBy.map((feed) => builder.add(feed, { site: host, text: host }));
  add('invented-a.com', 0, 1);
  add('invented-b.com', 0, 1, 2);
  add('invented-c.com', 2, 3);
  const index = await openIndex(await builder.write());
  expect(['invented-a.com', 'invented-b.com', 'invented-c.com'].map((host) => index.find(entity(host))?.kind)).toEqual([
    'other',
    'malware',
    'phishing',
  ]);
});

test('distinguishes more than 65,536 combinations of feeds', async () => {
  const many = Array.from({ length: 400 }, (_, i) => ({ name: `feed ${i}`, kind: 'other' as const, day: i }));
  const builder = new IndexBuilder(many);
  const pairs: [string, number, number][] = [];
  for (let a = 0; a < 400; a++) for (let b = a + 1; b < 400; b++) pairs.push([`${a}-${b}.com`, a, b]);
  for (const [host, ...two] of pairs) for (const feed of two) builder.add(feed, { site: host, text: host });
  const index = await openIndex(await builder.write());
  expect(pairs.length).toBeGreaterThan(65_536);
  for (const [host, , b] of pairs) expect(index.find(entity(host))).toMatchObject({ feeds: 2, day: b });
});

test('agrees with findEvidence on its own buckets and with a search through the listings', () => {
  const label = fc.constantFrom('a', 'b', 'c');
  const host = fc
    .tuple(
      fc.array(label, { maxLength: 3 }),
      fc.constantFrom('invented-x.com', 'invented-y.github.io', 'invented-z.co.uk'),
    )
    .map(([above, site]) => [...above, site].join('.'));
  return fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: 3 }), host), { maxLength: 40 }), host, async (listed, asked) => {
      const index = await openIndex(await write(listed));
      const { registrable } = entity(asked) as Extract<Entity, { kind: 'domain' }>;
      const found = index.find(entity(asked));
      const { values, ...evidence } = found ?? { values: { matches: 0 } };
      const bucket = { rows: index.bucket(await prefixOf(registrable)) };
      expect(found === null ? null : evidence).toEqual(await findEvidence(bucket, asked, registrable));
      const names = new Set(listed.map(([, name]) => name));
      const parents = [...names].filter((name) => asked === name || asked.endsWith(`.${name}`));
      expect(values.matches).toBe(parents.length);
      if (found !== null)
        expect(found.feeds).toBe(new Set(listed.filter(([, name]) => name === found.host).map(([feed]) => feed)).size);
    }),
  );
});
