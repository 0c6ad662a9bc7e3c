import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { findFuseValue } from '../../src/core/popularity/binary-fuse.ts';
import { findPopularityTier, type PopularitySet, popularityTierCount } from '../../src/core/popularity/popularity.ts';
import { readLists } from '../training/common/read-lists.ts';

/** The figures of a popularity set; shares 0..1. */
export interface PopularityFigures {
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly falsePositiveRate: number;
  /** For each list: the number of names, the share in any tier, and the share in each tier. */
  readonly lists: readonly { list: string; names: number; covered: number; tiers: readonly number[] }[];
}

const strangers = 3_000_000;

/** Measures a set on `evaluate/benign`, `evaluate/phish` and `evaluate/dga` in the data folder. */
export async function measurePopularitySet(
  folder: string,
  set: PopularitySet,
  platforms: ReadonlySet<string>,
): Promise<PopularityFigures> {
  const { fingerprints, values } = set.filter;
  const parts = [fingerprints, values].map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  let passed = 0;
  for (let i = 0; i < strangers; i++) if (findFuseValue(set.filter, `stranger-${i}.example`) >= 0) passed++;
  const benign = await readLists(join(folder, 'evaluate', 'benign'));
  const phish = [
    ...(await readLists(join(folder, 'evaluate', 'phish'))),
    await dated(folder, 'openphish-feed-history'),
    await dated(folder, 'scamsniffer-crypto-2022_2026'),
  ];
  const dga = (await readLists(join(folder, 'evaluate', 'dga'))).flatMap(({ lines }) => lines);
  return {
    bytes: parts.reduce((sum, { length }) => sum + length, 0),
    gzipBytes: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0),
    falsePositiveRate: passed / strangers,
    lists: [...benign, ...phish, { name: 'dga, all families', lines: dga }].map(({ name, lines }) =>
      coverage(name, lines, set, platforms),
    ),
  };
}

async function dated(folder: string, name: string): Promise<{ name: string; lines: string[] }> {
  const text = await readFile(join(folder, 'evaluate', 'phish', `${name}.csv`), 'utf8');
  const lines = text.split('\n').map((line) => line.split(',')[0] as string);
  return { name, lines: lines.filter((line) => line !== '') };
}

function coverage(
  list: string,
  hosts: readonly string[],
  set: PopularitySet,
  platforms: ReadonlySet<string>,
): PopularityFigures['lists'][number] {
  const tiers = new Array<number>(popularityTierCount).fill(0);
  let names = 0;
  for (const host of new Set(hosts)) {
    const name = parseHostname(host);
    if (name.kind !== 'domain') continue;
    names++;
    const tier = findPopularityTier(name, set, platforms);
    if (tier >= 0) tiers[tier]!++;
  }
  const shares = tiers.map((count) => count / names);
  return { list, names, covered: shares.reduce((sum, share) => sum + share, 0), tiers: shares };
}
