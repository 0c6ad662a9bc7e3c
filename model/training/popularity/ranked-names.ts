import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { readLists } from '../common/read-lists.ts';

/** The lists and ranks of one registrable domain. */
export interface RankedName {
  /** Independent origins that contain it. */
  readonly origins: Set<string>;
  /** Best rank in the daily rankings of 2025-26; Infinity if none contains it. */
  rank: number;
  /** Number of days in the ranking that contains it longest. */
  days: number;
}

/** Lists by origin. Several lists of one origin count once. */
const origins: readonly (readonly [origin: string, prefixes: readonly string[]])[] = [
  ['2013-14', ['alexa-100k', 'opendns-top', 'opendns-random']],
  ['alexa', ['alexa-jisis']],
  ['links', ['misp-majestic', 'misp-moz']],
  ['tranco', ['misp-tranco']],
  ['earlier tranco', ['tranco-opensetdga']],
  ['institutions', ['misp-bank', 'misp-university', 'misp-microsoft']],
];
const rankings: readonly (readonly [origin: string, file: string])[] = [
  ['tranco', 'tranco-shards-2025-05_2026-02.csv'],
  ['umbrella', 'umbrella-100k-union-2026-07.csv'],
];
/** Lists of the first 10,000 names of a ranking, without ranks. */
const topTenThousand = ['misp-tranco', 'misp-moz', 'misp-majestic'];
/** Domains that anyone can use. The rank of the domain says nothing about its users. */
const lent = ['misp-dynamic-dns', 'misp-disposable'];

/**
 * Reads the registrable domains of all lists and rankings of popular names in the data folder. Customers of private
 * suffixes and domains that anyone can use are left out.
 * @param without an origin to ignore
 */
export async function readRankedNames(folder: string, without?: string): Promise<Map<string, RankedName>> {
  const names = new Map<string, RankedName>();
  const add = (host: string, origin: string, rank: number, days: number): void => {
    if (origin === without) return;
    const parsed = parseHostname(host);
    if (parsed.kind !== 'domain' || parsed.privateSuffix || !parsed.knownSuffix) return;
    const found = names.get(parsed.registrable) ?? { origins: new Set(), rank: Number.POSITIVE_INFINITY, days: 0 };
    found.origins.add(origin);
    found.rank = Math.min(found.rank, rank);
    found.days = Math.max(found.days, days);
    names.set(parsed.registrable, found);
  };
  const lists = await readLists(join(folder, 'train', 'benign'));
  for (const { name, lines } of lists) {
    const origin = origins.find(([, prefixes]) => prefixes.some((prefix) => name.startsWith(prefix)))?.[0];
    if (origin === undefined) continue;
    const rank = topTenThousand.some((prefix) => name.startsWith(prefix)) ? 10_000 : Number.POSITIVE_INFINITY;
    for (const host of lines) add(host, origin, rank, 0);
  }
  for (const [origin, file] of rankings) {
    const lines = (await readFile(join(folder, 'rankings', file), 'utf8')).split('\n').slice(1);
    for (const line of lines) {
      const [host = '', rank, days] = line.split(',');
      if (host !== '') add(host, origin, Number(rank), Number(days));
    }
  }
  for (const { name, lines } of lists) {
    if (lent.some((prefix) => name.startsWith(prefix))) for (const host of lines) names.delete(host);
  }
  return names;
}
