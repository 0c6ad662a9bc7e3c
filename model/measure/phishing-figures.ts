import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { shareAbove } from '../evaluation/metrics.ts';
import { type PhishingTestHosts, withoutWwwDuplicates } from './phishing-test-hosts.ts';
import { type WeightedRow, weightedArea, weightedCaught, weightedThreshold } from './weighted-roc.ts';

/** Log-odds (or anything that grows with it) of a hostname. */
export type ScoreHost = (name: DomainName) => number;

export interface PhishingFigures {
  readonly phish: number;
  readonly benign: number;
  readonly area: number;
  /** Share caught at 1 false alarm in 100 and in 1,000. */
  readonly caught: readonly [number, number];
}

/**
 * Lists that are not drawn from: UT1 `jobsearch` is full of phishing hosts (every second customer of a platform in it
 * names a bank or a wallet), the others are raw rankings and one country's.
 */
const notDrawn = /jobsearch|china|cloudflare/;
/** A suffix with fewer benign hosts is matched with others of its kind. */
const fewest = 30;
/** A platform with fewer benign customers gets borrowed ones. */
const fewestCustomers = 20;
const borrowed = 200;

/** The benign hosts that phishing hosts are measured against. */
export function benignPool({ benign }: PhishingTestHosts): DomainName[] {
  return withoutWwwDuplicates([...benign].flatMap(([list, names]) => (notDrawn.test(list) ? [] : names)));
}

/**
 * Measures with the suffixes of the phishing hosts: the benign hosts of every public suffix weigh together what the
 * phishing hosts of that suffix do. Suffixes with fewer than 30 benign hosts are taken together by kind (country, other);
 * the customers of all platforms are one group, because hardly any platform has benign hosts in public lists.
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
    if ((counts.get(suffix) ?? 0) >= fewest) return suffix;
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

/** Measures as found: every benign host outside the platforms weighs the same. */
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
 * Measures customers of platforms against those of the very same platform: real ones where the pool has 20 of them, else
 * labels of held-out benign hosts and domains put under it, half and half.
 */
export function platformFigures(
  phish: readonly DomainName[],
  pool: readonly DomainName[],
  score: ScoreHost,
): PhishingFigures {
  return figures(platformRows(phish, pool, score));
}

/** Measures with the very same suffixes everywhere: `matchedFigures` with the platforms as in `platformFigures`. */
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
    if (against.length < fewestCustomers) {
      against = Array.from({ length: borrowed }, (_, i) => {
        const from = labels[i % 2] as string[];
        return parseHostname(`${from[(i * 7919) % from.length]}.${suffix}`);
      }).filter((name) => name.kind === 'domain');
    }
    for (const name of against) rows.push({ score: score(name), malicious: 0, weight: count / against.length });
  }
  return rows;
}

/** False alarms per list of test names at the scores that one in 1,000 and in 100 of the clean lists exceed. */
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
