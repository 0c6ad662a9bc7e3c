import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { readLists } from '../common/read-lists.ts';

/** What is known of one registrable domain. */
export interface RankedName {
  /** Independent origins that list it. */
  readonly origins: Set<string>;
  /** Best rank in the daily rankings of 2025-26; Infinity where it is in none. */
  rank: number;
  /** Most days on one of them. */
  days: number;
}

/** Lists by origin; what one origin says twice counts once. */
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
/** Lists of the first ten thousand that do not say who is where. */
const topTenThousand = ['misp-tranco', 'misp-moz', 'misp-majestic'];
/** Owners that let anybody use their domains: no rank of theirs may speak for who does. */
const lent = ['misp-dynamic-dns', 'misp-disposable'];

/**
 * Collects the registrable domains of all lists and rankings of popular names under the data folder. Customers of private
 * suffixes are left out, and so are domains that are lent to anybody.
 * @param without an origin to leave out: who would be in the set if that origin did not exist
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
