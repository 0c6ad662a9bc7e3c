import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { verdictAt } from '../../src/core/verdict/verdict-at.ts';
import { readBundledModel } from './bundled-model.ts';
import { readLines } from './hostnames.ts';
import { fitIsotonicRatios } from './isotonic.ts';
import { listedBy, type Makers, readMakers, without } from './listed-feeds.ts';

/** Numbers of hosts by the number of makers that list them. The last number includes all higher ones. */
export interface ListedCounts {
  readonly title: string;
  readonly counts: readonly number[];
}

/** How much being listed says; shares 0..1. */
export interface ListedFigures {
  readonly makers: readonly (readonly [maker: string, hosts: number])[];
  /** The last row of each is the sum that the ratios are made of. */
  readonly harmless: readonly ListedCounts[];
  readonly phishing: readonly ListedCounts[];
  /** By number of lists, from 1. */
  readonly ratios: { readonly raw: readonly number[]; readonly pooled: readonly number[] };
  /** The same for the names that the model rates as uncertain, because only those are looked up. */
  readonly uncertain: readonly { readonly title: string; readonly names: number; readonly listed: number }[];
  /** Share of OpenPhish's hosts that PhishTank, which drops what is offline, still lists, by days since first seen. */
  readonly online: readonly {
    readonly from: number;
    readonly to: number;
    readonly hosts: number;
    readonly share: number;
  }[];
}

/** When most of the feeds were fetched. */
const feedDay = Date.UTC(2026, 7, 20);
/** Phishing hosts count if they were first seen at most this many days before. */
const recent = 140;
const maxCount = 4;
/** Bounds of the age bins in days, newest first. The history ends 51 days before the feeds. */
const bins = [50, 80, 110, 140, 170, 200, 260, 320];

/**
 * Sites that people visit. The `clean-e2ld-*` lists are unsuitable, because their makers removed what most feeds
 * contain.
 */
const content = ['ut1-shopping', 'ut1-press', 'ut1-bank', 'ut1-sports'];
/** Shown for comparison: the clean lists, and two lists that are known to contain harmful names. */
const beside = ['clean-e2ld-durable', 'clean-e2ld-2lists', 'ut1-games', 'cloudflare-radar-100k-2026-08'];

interface DatedName {
  readonly name: DomainName;
  /** Days from first sight to `feedDay`. */
  readonly age: number;
}

/**
 * Measures the feeds in the data folder. For each list of phishing hosts, the feeds of the list's maker are left out.
 */
export async function computeListedFigures(folder: string): Promise<ListedFigures> {
  const feeds = await readMakers(folder);
  const lists = new Map<string, DomainName[]>();
  for (const list of [...beside, ...content]) {
    lists.set(list, namesOf(await readLines(join(folder, 'evaluate', 'benign', `${list}.txt`))));
  }
  const openphish = await readDated(folder, 'openphish-feed-history');
  const scamsniffer = await readDated(folder, 'scamsniffer-crypto-2022_2026');
  const sources = [
    { title: 'OpenPhish', feeds: without(feeds, 'openphish'), names: recentOf(openphish) },
    { title: 'ScamSniffer', feeds: without(feeds, 'scamsniffer'), names: recentOf(scamsniffer) },
  ];
  const harmless = [...lists].map(([title, names]) => ({ title, counts: histogram(names, feeds) }));
  const phishing = sources.map(({ title, names, feeds: others }) => ({ title, counts: histogram(names, others) }));
  const harmlessSum = sum(harmless.filter(({ title }) => content.includes(title)));
  const phishingSum = sum(phishing);
  const isUncertain = await uncertainBand();
  const others = without(without(feeds, 'openphish'), 'scamsniffer');
  const band = (title: string, all: readonly DomainName[]): ListedFigures['uncertain'][number] => {
    const names = all.filter(isUncertain);
    return { title, names: names.length, listed: names.filter((name) => listedBy(name, others) > 0).length };
  };
  return {
    makers: [...feeds].map(([maker, hosts]) => [maker, hosts.size]),
    harmless: [...harmless, { title: `the last ${content.length}`, counts: harmlessSum }],
    phishing: [...phishing, { title: 'both', counts: phishingSum }],
    ratios: fitIsotonicRatios(phishingSum, harmlessSum),
    uncertain: [
      band(
        'harmless',
        content.flatMap((list) => lists.get(list) ?? []),
      ),
      band(
        'phishing',
        sources.flatMap(({ names }) => names),
      ),
    ],
    online: onlineByAge(openphish, new Map([...feeds].filter(([maker]) => maker === 'phishtank'))),
  };
}

async function uncertainBand(): Promise<(name: DomainName) => boolean> {
  const model = await readBundledModel();
  return (name) => verdictAt(model.probability(name), model.thresholds) === 'uncertain';
}

function onlineByAge(hosts: readonly DatedName[], phishtank: Makers): ListedFigures['online'] {
  return [...bins.slice(1), Number.POSITIVE_INFINITY].map((to, i) => {
    const from = bins[i]!;
    const here = hosts.filter(({ age }) => age > from && age <= to);
    const online = here.filter(({ name }) => listedBy(name, phishtank) > 0);
    return { from, to, hosts: here.length, share: online.length / here.length };
  });
}

function histogram(names: readonly DomainName[], feeds: Makers): number[] {
  const counts = new Array<number>(maxCount + 1).fill(0);
  for (const name of names) counts[Math.min(maxCount, listedBy(name, feeds))]!++;
  return counts;
}

function sum(rows: readonly ListedCounts[]): number[] {
  return Array.from({ length: maxCount + 1 }, (_, i) => rows.reduce((all, { counts }) => all + counts[i]!, 0));
}

function recentOf(hosts: readonly DatedName[]): DomainName[] {
  return hosts.filter(({ age }) => age <= recent).map(({ name }) => name);
}

function namesOf(lines: readonly string[]): DomainName[] {
  return lines.map(parseHostname).filter((name) => name.kind === 'domain');
}

async function readDated(folder: string, file: string): Promise<DatedName[]> {
  const text = await readFile(join(folder, 'evaluate', 'phish', `${file}.csv`), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [host = '', day = ''] = line.split(',');
    const name = parseHostname(host);
    return name.kind === 'domain' ? [{ name, age: (feedDay - Date.parse(day)) / 86_400_000 }] : [];
  });
}
