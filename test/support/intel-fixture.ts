import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { intelCommand } from '../../src/cli/intel.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { parseIndicator } from '../../src/intel/formats/parse-indicator.ts';
import { bucketCount } from '../../src/intel/index/format.ts';
import { IndexBuilder } from '../../src/intel/index/index-builder.ts';
import type { IntelIndex } from '../../src/intel/index/intel-index.ts';
import { openIndexFile } from '../../src/intel/index/open-index-file.ts';
import { type Entity, toEntity } from '../../src/intel/indicators/entity.ts';
import type { IntelSource } from '../../src/intel/indicators/intel-source.ts';

// A made-up index, and the answers that every source with its content must give.

/** Listed in both generations of the index. */
export const alwaysListed = 'always.listed.example.com';
const feeds = [
  { name: 'one', kind: 'phishing', day: 20_681 },
  { name: 'two', kind: 'malware', day: 20_600 },
  { name: 'three', kind: 'other', day: null },
] as const;

const values = (generation: number): string[] => [
  alwaysListed,
  `generation-${generation}.example.com`,
  ...Array.from(
    { length: 600 },
    (_, i) => `${i % 3 === 0 ? 'www.' : ''}bad-${i}.example.${i % 2 === 0 ? 'com' : 'net'}`,
  ),
  ...Array.from({ length: 100 }, (_, i) => `customer-${i}.github.io`),
  ...Array.from({ length: 100 }, (_, i) => `11.22.${i}.${i}`),
  '44.55.66.0/24',
  '44.55.0.0/16',
  '2a00:1:2::/48',
  '2a00:9::9',
];

/** Writes an index and opens it. @param generation the indexes of two generations differ in one host */
export async function writeIndex(folder: string, generation: number): Promise<{ file: string; index: IntelIndex }> {
  const builder = new IndexBuilder(feeds);
  for (const [i, value] of values(generation).entries()) {
    const indicator = parseIndicator(value);
    if (typeof indicator === 'string') throw new Error(`${value}: ${indicator}`);
    for (const feed of [[0], [1], [2], [0, 1], [0, 1, 2]][i % 5] as number[]) builder.add(feed, indicator);
  }
  const file = path.join(folder, `generation-${generation}.idx`);
  await writeFile(file, await builder.write());
  return { file, index: await openIndexFile(file) };
}

export function entity(text: string): Entity {
  return toEntity(parseHostname(text)) as Entity;
}

/** Texts that would do harm if a source built its query by concatenation. */
export const hostileEntities: readonly Entity[] = [
  "' OR '1'='1",
  "'; DROP TABLE hostwise_indicators; -- ",
  '" OR ""="',
  '`; SELECT SLEEP(5); -- ',
  "\\' OR 1=1 #",
  "x' UNION SELECT UNHEX('00'), 1, 1, 'dga' -- ",
  '%',
  '\u0000',
  '?',
  ':id',
  '{"$ne": null}',
  '$where',
  '{"$gt": ""}',
  'version',
  '_id',
].flatMap((text): Entity[] => [
  { kind: 'domain', host: text, registrable: text },
  { kind: 'domain', host: `${text}.example.com`, registrable: 'example.com' },
  { kind: 'ip', address: text },
]);

const { signal } = new AbortController();

/** Loads an index file into a source with `hostwise intel load`. Returns what the command printed. */
export async function loadIndex(folder: string, file: string, source: object): Promise<string> {
  const config = path.join(folder, 'loader.json');
  await writeFile(config, JSON.stringify({ sources: [source] }));
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  try {
    expect(await intelCommand.run(['load', '--index', file, '--config', config])).toBe(0);
  } finally {
    write.mockRestore();
  }
  return out;
}

/** Expects a source to answer look-ups and buckets exactly like the index that was loaded into it. */
export async function expectSameAnswers(source: IntelSource, index: IntelIndex): Promise<void> {
  const entities = [
    ...values(1).filter((value) => !value.includes('/')),
    'a.b.www.bad-3.example.net',
    'example.com',
    'example.org',
    'other.github.io',
    'below.customer-7.github.io',
    '44.55.66.77',
    '44.55.1.1',
    '44.56.0.0',
    '2a00:1:2:3::4',
    '2a00:1:3::',
  ].map(entity);
  let found = 0;
  for (const candidate of entities) {
    const finding = index.find(candidate);
    if (finding !== null) found++;
    expect(await source.lookUp(candidate, signal)).toEqual(finding);
  }
  expect(found).toBeGreaterThan(800);
  let rows = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const prefix = bucket.toString(16).padStart(4, '0');
    const expected = index.bucket(prefix);
    // Every bucket with rows, and a sample of the empty ones.
    if (expected.length === 0 && bucket % 4096 !== 0) continue;
    expect(await source.bucket?.(prefix, signal)).toEqual(expected);
    rows += expected.length;
  }
  expect(rows).toBe(index.rows);
}
