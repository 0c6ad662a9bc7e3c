import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { shareAbove } from '../evaluation/metrics.ts';
import { type PhishingTestHosts, withoutWwwDuplicates } from './phishing-test-hosts.ts';
import { type WeightedRow, weightedArea, weightedCaught, weightedThreshold } from './weighted-roc.ts';

/** Returns the log-odds of a hostname, or anything that increases with them. */
export type ScoreHost = (name: DomainName) => number;

export interface PhishingFigures {
  readonly phish: number;
  readonly benign: number;
  readonly area: number;
  /** Share caught at 1 false alarm in 100 and in 1,000. */
  readonly caught: readonly [number, number];
}

/**
 * Lists that are not used. UT1 `jobsearch` is full of phishing hosts: every second platform customer in it names a bank
 * or a wallet. The others are a raw ranking and a list of one country.
 */
const excludedLists = /jobsearch|china|cloudflare/;
/** A suffix with fewer benign hosts is matched together with others of its kind. */
const minHosts = 30;
/** A platform with fewer benign customers gets borrowed ones. */
const minCustomers = 20;
const borrowed = 200;

/** The benign hosts that phishing hosts are measured against. */
export function benignPool({ benign }: PhishingTestHosts): DomainName[] {
  return withoutWwwDuplicates([...benign].flatMap(([list, names]) => (excludedLists.test(list) ? [] : names)));
}

/**
 * Measures with the suffixes of the phishing hosts: the benign hosts of a public suffix have the same total weight as
 * its phishing hosts. Suffixes with fewer than 30 benign hosts are pooled by kind (country, other). The customers of
 * all platforms are one group, because public lists have hardly any benign ones.
 */
export function matchedFigures(
  phish: readonly DomainName[],
  pool: readonly DomainName[],
  score: ScoreHost,
): PhishingFigures {
  return figures(matchedRows(phish, pool, score));
}

function matchedRows(phish: readonly DomainName[], pool: readonly DomainName[], score: ScoreHost): WeightedRow[] {
  const counts = countBy(pool, ({ suffix }) => suffix);
  const groupOf = ({ privateSuffix, suffix }: DomainName): string => {
    if (privateSuffix) return 'any platform';
    if ((counts.get(suffix) ?? 0) >= minHosts) return suffix;
    return /^(?:.*\.)?[a-z]{2}$/.test(suffix) ? 'any country' : 'any other';
  };
  const wanted = countBy(phish, groupOf);
  const there = countBy(pool, groupOf);
  return [
    ...phish.map((name): WeightedRow => ({ score: score(name), malicious: 1, weight: 1 })),
    ...pool.flatMap((name): WeightedRow[] => {
      const weight = (wanted.get(groupOf(name)) ?? 0) / (there.get(groupOf(name)) as number);
      return weight > 0 ? [{ score: score(name), malicious: 0, weight }] : [];
    }),
  ];
}

/** Measures without matching: every benign host outside platforms has the same weight. */
export function unmatchedFigures(
  phish: readonly DomainName[],
  pool: readonly DomainName[],
  score: ScoreHost,
): PhishingFigures {
  const open = pool.filter(({ privateSuffix }) => !privateSuffix);
  const row =
    (malicious: 0 | 1) =>
    (name: DomainName): WeightedRow => ({ score: score(name), malicious, weight: 1 });
  return figures([...phish.map(row(1)), ...open.map(row(0))]);
}

/**
 * Measures customers of platforms against benign customers of the same platform. If the pool has fewer than 20 of them,
 * labels of held-out benign hosts and domains are put under the platform instead, half of each.
 */
export function platformFigures(
  phish: readonly DomainName[],
  pool: readonly DomainName[],
  score: ScoreHost,
): PhishingFigures {
  return figures(platformRows(phish, pool, score));
}

/** Measures as `matchedFigures` does, but with platforms as in `platformFigures`. */
export function strictFigures(
  phish: readonly DomainName[],
  pool: readonly DomainName[],
  score: ScoreHost,
): PhishingFigures {
  const isOpen = ({ privateSuffix }: DomainName): boolean => !privateSuffix;
  const open = matchedRows(phish.filter(isOpen), pool.filter(isOpen), score);
  return figures([...open, ...platformRows(phish, pool, score)]);
}

function platformRows(phish: readonly DomainName[], pool: readonly DomainName[], score: ScoreHost): WeightedRow[] {
  const customers = phish.filter(({ privateSuffix }) => privateSuffix);
  const open = pool.filter(({ privateSuffix }) => !privateSuffix);
  const labels = [
    open
      .flatMap(({ subdomain }) => subdomain.split('.')[0] ?? [])
      .filter((label) => /[a-z]{3}/.test(label) && label !== 'www'),
    open.filter(({ subdomain }) => subdomain === '').map(({ label }) => label),
  ];
  const rows = customers.map((name): WeightedRow => ({ score: score(name), malicious: 1, weight: 1 }));
  for (const [suffix, count] of countBy(customers, (name) => name.suffix)) {
    let against = pool.filter((name) => name.suffix === suffix);
    if (against.length < minCustomers) {
      against = Array.from({ length: borrowed }, (_, i) => {
        const from = labels[i % 2] as string[];
        return parseHostname(`${from[(i * 7919) % from.length]}.${suffix}`);
      }).filter((name) => name.kind === 'domain');
    }
    for (const name of against) rows.push({ score: score(name), malicious: 0, weight: count / against.length });
  }
  return rows;
}

/** Computes the false alarms per list at the scores that 1 in 1,000 and 1 in 100 of the clean names exceed. */
export function computeFalseAlarms(
  { benign }: PhishingTestHosts,
  score: ScoreHost,
): { thresholds: readonly number[]; lists: { list: string; names: number; shares: readonly number[] }[] } {
  const scores = new Map([...benign].map(([list, names]) => [list, Float64Array.from(names, score)]));
  const clean = [...scores].filter(([list]) => list.startsWith('clean-')).flatMap(([, values]) => [...values]);
  const sorted = clean.sort((a, b) => b - a);
  const thresholds = [0.001, 0.01].map((rate) => sorted[Math.floor(rate * sorted.length)] as number);
  const lists = [...scores].map(([list, values]) => ({
    list,
    names: values.length,
    shares: thresholds.map((threshold) => shareAbove(values, threshold)),
  }));
  return { thresholds, lists };
}

function figures(rows: readonly WeightedRow[]): PhishingFigures {
  const phish = rows.filter(({ malicious }) => malicious === 1).length;
  return {
    phish,
    benign: rows.length - phish,
    area: weightedArea(rows),
    caught: [weightedCaught(rows, weightedThreshold(rows, 0.01)), weightedCaught(rows, weightedThreshold(rows, 0.001))],
  };
}

function countBy(names: readonly DomainName[], keyOf: (name: DomainName) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  return counts;
}
