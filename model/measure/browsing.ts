import { join } from 'node:path';
import type { Model } from '../../src/core/model/model.ts';
import { readBundledModel } from './bundled-model.ts';
import { parseDomainNames, readLines, unseenDomains } from './hostnames.ts';
import { markdownTable } from './markdown.ts';
import type { MeasureOptions } from './measure-options.ts';
import { readOutsideSets } from './outside/outside-sets.ts';

/**
 * People of the simulation: distinct sites that one visits in a year, and how they spread over the best known sites,
 * the rest of a ranking, and sites that no ranking contains. Assumptions, chosen to bracket what is plausible.
 */
const people = [
  { name: 'few sites', sites: 500, known: 0.7, ranked: 0.22 },
  { name: 'typical', sites: 2000, known: 0.55, ranked: 0.3 },
  { name: 'many sites, long tail', sites: 5000, known: 0.4, ranked: 0.35 },
];

interface Rates {
  readonly banner: number;
  readonly page: number;
}

/**
 * Simulates false warnings per person and year: every site warns once, because a person who goes on is not warned
 * again. A site counts with the share of harmless names of its kind that the model warns of, popularity on.
 */
export async function measureBrowsing(folder: string, { sample }: Pick<MeasureOptions, 'sample'>): Promise<string> {
  const model = await readBundledModel();
  const train = (file: string): Promise<string[]> => readLines(join(folder, 'train', 'benign', file));
  const known = rate(model, await train('misp-tranco-10k-2025-01.txt'));
  const ranked = rate(model, unseenDomains(await train('tranco-shards-2025-05_2026-02.txt')));
  const sets = await readOutsideSets(folder, 0, sample);
  const tail = rate(model, new Set(sets.flatMap(({ names }) => names.map(({ host }) => host))));
  const rows = people.map((person) => {
    const yearly = (kind: keyof Rates): string => {
      const rest = 1 - person.known - person.ranked;
      const share = person.known * known[kind] + person.ranked * ranked[kind] + rest * tail[kind];
      return (person.sites * share).toFixed(2);
    };
    const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
    const shares = [person.known, person.ranked, 1 - person.known - person.ranked].map(percent);
    return [person.name, String(person.sites), ...shares, yearly('banner'), yearly('page')];
  });
  return [
    '## False warnings per person and year, simulated\n',
    markdownTable([
      ['person', 'sites', 'best known', 'ranked', 'in no ranking', 'false banners and pages', 'false full pages'],
      ...rows,
    ]),
    'Warned of and dangerous, of 10,000 sites: ' +
      [known, ranked, tail]
        .map(({ banner, page }) => `${inTenThousand(banner)} and ${inTenThousand(page)}`)
        .join('; ') +
      '.\n',
  ].join('\n');
}

const inTenThousand = (share: number): string => (10_000 * share).toFixed(1);

function rate(model: Model, hosts: Iterable<string>): Rates {
  const names = parseDomainNames(hosts);
  const { suspicious, dangerous } = model.thresholds;
  let banners = 0;
  let pages = 0;
  for (const name of names) {
    const probability = model.probability(name);
    if (probability >= suspicious) banners++;
    if (probability >= dangerous) pages++;
  }
  return { banner: banners / names.length, page: pages / names.length };
}
