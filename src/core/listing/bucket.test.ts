import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../base/digest.ts';
import { type Bucket, BucketError, type EvidenceRow, findEvidence, parseBucket, writeBucket } from './bucket.ts';
import { evidenceKinds } from './evidence.ts';
import { isPrefix, prefixOf, rowKeyOf } from './prefix.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const row = async (host: string, feeds = 1, day: number | null = 20_000): Promise<EvidenceRow> => [
  await rowKeyOf(host),
  feeds,
  day,
  'phishing',
];

const hex = (digits: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits });
const buckets: fc.Arbitrary<Bucket> = fc.record({
  prefix: hex(4),
  version: fc.string({ maxLength: 50 }),
  rows: fc.array(
    fc.tuple(
      hex(12),
      fc.integer({ min: 1, max: 10_000 }),
      fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null }),
      fc.constantFrom(...evidenceKinds),
    ),
    { maxLength: 200 },
  ),
});

describe('digests', () => {
  test('are those of SHA-256, cut into prefix and row key', async () => {
    const digest = sha256('example.com');
    expect(await sha256Hex('example.com')).toBe(digest);
    expect(await prefixOf('example.com')).toBe(digest.slice(0, 4));
    expect(await rowKeyOf('example.com')).toBe(digest.slice(4, 16));
  });

  test.each(['', 'abc', 'ABCD', '12345', 'ghij', '12 4', '1234\n'])('%j is not a prefix', (text) => {
    expect(isPrefix(text)).toBe(false);
  });
});

describe('writeBucket', () => {
  test('what is written is read again, and its length is a power of two kilobytes', () => {
    fc.assert(
      fc.property(buckets, (bucket) => {
        const text = writeBucket(bucket);
        expect(parseBucket(text)).toEqual(bucket);
        expect(Math.log2(new TextEncoder().encode(text).length / 1024) % 1).toBe(0);
      }),
    );
  });

  test('an empty bucket and one with a row have the same length', () => {
    const empty: Bucket = { prefix: '00ff', version: '1', rows: [] };
    expect(writeBucket(empty)).toHaveLength(1024);
    expect(writeBucket({ ...empty, rows: [['0123456789ab', 1, null, 'dga']] })).toHaveLength(1024);
  });
});

describe('parseBucket', () => {
  const good = { prefix: '3fa2', version: 'v', rows: [['9c0d11aa22bb', 3, 20_000, 'phishing']], pad: '' };

  test.each([
    ['no JSON', '{"prefix":', 'expected JSON'],
    ['a number', '7', 'bucket: answer'],
    ['a long prefix', { ...good, prefix: '3fa2c' }, 'prefix'],
    ['no version', { ...good, version: undefined }, 'version'],
    ['no rows', { ...good, rows: {} }, 'rows'],
    ['a short key', { ...good, rows: [['9c', 3, 1, 'phishing']] }, 'rows.0.0'],
    ['no feeds', { ...good, rows: [['9c0d11aa22bb', 0, 1, 'phishing']] }, 'rows.0.1'],
    ['half a day', { ...good, rows: [['9c0d11aa22bb', 1, 1.5, 'phishing']] }, 'rows.0.2'],
    ['an unknown kind', { ...good, rows: [['9c0d11aa22bb', 1, 1, 'nice']] }, 'rows.0.3'],
    ['a row of five', { ...good, rows: [['9c0d11aa22bb', 1, 1, 'other', 5]] }, 'rows.0'],
  ])('refuses %s and names the field', (_, value, field) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    expect(() => parseBucket(text)).toThrow(BucketError);
    expect(() => parseBucket(text)).toThrow(field);
  });

  test('an unknown field is ignored', () => {
    expect(parseBucket(JSON.stringify({ ...good, more: 1 })).rows).toEqual(good.rows);
  });

  test('any text either parses or is refused by name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          expect(isPrefix(parseBucket(text).prefix)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(BucketError);
        }
      }),
    );
  });
});

describe('findEvidence', () => {
  test('matches the host and its parents down to the registrable domain', async () => {
    const rows = [await row('login.example.com')];
    const find = (host: string) => findEvidence({ rows }, host, 'example.com');
    expect(await find('login.example.com')).toEqual({
      host: 'login.example.com',
      feeds: 1,
      day: 20_000,
      kind: 'phishing',
    });
    expect(await find('a.b.login.example.com')).toMatchObject({ host: 'login.example.com' });
    expect(await find('example.com')).toBeNull();
    expect(await find('xlogin.example.com')).toBeNull();
  });

  test('never looks above the registrable domain: the platform is not its customer', async () => {
    const rows = [await row('pages.test'), await row('test')];
    expect(await findEvidence({ rows }, 'a.shop.pages.test', 'shop.pages.test')).toBeNull();
  });

  test('of several, the one seen last, then the one with the most sources, then the nearest', async () => {
    const rows = [
      await row('example.com', 5),
      await row('a.example.com', 2),
      await row('b.example.com', 5),
      await row('c.example.com', 1, 20_001),
      await row('d.example.com', 1, null),
    ];
    for (const [host, expected] of [
      ['a.example.com', 'example.com'],
      ['b.example.com', 'b.example.com'],
      ['c.example.com', 'c.example.com'],
      ['d.example.com', 'd.example.com'],
      ['e.example.com', 'example.com'],
    ] as const) {
      expect(await findEvidence({ rows }, host, 'example.com')).toMatchObject({ host: expected });
    }
  });

  test('an address is matched as a whole', async () => {
    const rows = [await row('203.0.113.9')];
    expect(await findEvidence({ rows }, '203.0.113.9', '203.0.113.9')).toMatchObject({ host: '203.0.113.9' });
    expect(await findEvidence({ rows }, '1.203.0.113', '1.203.0.113')).toBeNull();
  });
});
