import { join } from 'node:path';
import type { Model } from '../../src/core/model/model.ts';
import type { Thresholds } from '../../src/core/verdict/types.ts';
import { wilsonInterval } from '../evaluation/interval.ts';
import { readLists } from '../training/common/read-lists.ts';
import { readBundledModel } from './bundled-model.ts';
import { keptHostnames, keptTrainingLists } from './held-out.ts';
import { readLines, unseenDomains, unseenHosts } from './hostnames.ts';
import { markdownTable } from './markdown.ts';
import { readPopularNames } from './popular-names.ts';
import { computeScores, withoutPopularity } from './scores.ts';

const durable = 'clean-e2ld-durable';
const popularCount = 10_000;

/** One row of the table. */
interface BenignSet {
  readonly name: string;
  readonly hosts: readonly string[];
}

/** Measures the share of benign names that the shipped thresholds flag, list by list, with and without popularity. */
export async function measureFalseAlarms(folder: string): Promise<string> {
  const model = await readBundledModel();
  const seen = (await readSets(folder)).map((set) => row(model, set));
  const trained: BenignSet[] = [
    { name: `${durable}, all`, hosts: await readLines(join(folder, 'evaluate', 'benign', `${durable}.txt`)) },
    {
      name: "Tranco's first 10,000, January 2025",
      hosts: await readLines(join(folder, 'train', 'benign', 'misp-tranco-10k-2025-01.txt')),
    },
    {
      name: `the ${popularCount.toLocaleString('en')} best ranks of any day, Umbrella included`,
      hosts: await readPopularNames(folder, popularCount),
    },
  ];
  const heading = ['list', 'names', 'uncertain', 'suspicious (95 %)', 'dangerous (95 %)'];
  const known = ['suspicious, popularity on', 'dangerous, popularity on', 'first among the false alarms'];
  return [
    '## False alarms at the shipped thresholds: this verdict or a worse one, names in 10,000\n',
    'Popularity left out, except in the columns with "popularity on". Registrable domains, or hostnames if the list ' +
      'says so: the tenth of each list that no training has seen.\n',
    markdownTable([[...heading, ...known], ...seen]),
    'Nine tenths of these names were in the training of all parts except popularity:\n',
    markdownTable([[...heading, ...known], ...trained.map((set) => row(model, set))]),
  ].join('\n');
}

async function readSets(folder: string): Promise<BenignSet[]> {
  const lists = await readLists(join(folder, 'evaluate', 'benign'));
  const train = (name: string): Promise<string[]> => readLines(join(folder, 'train', 'benign', `${name}.txt`));
  for (const name of keptTrainingLists) lists.push({ name, lines: await train(name) });
  return [
    ...lists.map(({ name, lines }) => ({ name, hosts: unseenDomains(lines) })),
    ...lists
      .filter(({ name }) => name.startsWith('ut1-'))
      .map(({ name, lines }) => ({ name: `${name}, hostnames`, hosts: unseenHosts(lines) }))
      .filter(({ hosts }) => hosts.length >= 100),
    { name: `${keptHostnames}, hostnames`, hosts: unseenHosts(await train(keptHostnames)) },
  ];
}

function row(model: Model, { name, hosts }: BenignSet): string[] {
  const scores = computeScores(model, hosts, withoutPopularity);
  const known = computeScores(model, hosts);
  const above = (values: Float64Array, verdict: keyof Thresholds): number =>
    values.filter((value) => value >= model.thresholds[verdict]).length;
  const bounded = (verdict: keyof Thresholds): string => {
    const count = above(scores, verdict);
    const [low, high] = wilsonInterval(count, hosts.length);
    return `${inTenThousand(count, hosts.length)} (${(10_000 * low).toFixed(1)} to ${(10_000 * high).toFixed(1)})`;
  };
  const worst = [...hosts.keys()]
    .filter((i) => (scores[i] as number) >= model.thresholds.suspicious)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, 3);
  return [
    name,
    String(hosts.length),
    inTenThousand(above(scores, 'uncertain'), hosts.length),
    bounded('suspicious'),
    bounded('dangerous'),
    inTenThousand(above(known, 'suspicious'), hosts.length),
    inTenThousand(above(known, 'dangerous'), hosts.length),
    worst.map((i) => hosts[i]).join(' '),
  ];
}

/** A share in 10,000 with one decimal. */
function inTenThousand(count: number, of: number): string {
  return of === 0 ? '-' : ((10_000 * count) / of).toFixed(1);
}
