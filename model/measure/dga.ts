import type { Model } from '../../src/core/model/model.ts';
import { measureRows } from '../evaluation/evaluate-model.ts';
import type { ScoredRow } from '../evaluation/evaluate-rows.ts';
import { fraction, percent, percentWithin } from '../evaluation/number-texts.ts';
import { readBundledModel } from './bundled-model.ts';
import {
  cleanLists,
  type FamilyNames,
  keptFamilies,
  renamedFamilies,
  unseenBenign,
  unseenFamilies,
} from './held-out.ts';
import { parseDomainNames } from './hostnames.ts';
import { markdownTable } from './markdown.ts';
import { withoutPopularity } from './scores.ts';

const benignSets: Readonly<Record<string, readonly string[]>> = {
  'durable + two lists': cleanLists,
  durable: ['clean-e2ld-durable'],
  'content categories': [
    'ut1-shopping',
    'ut1-jobsearch',
    'ut1-games',
    'ut1-bank',
    'ut1-press',
    'ut1-sports',
    'ut1-blog',
  ],
  'content categories but job search': ['ut1-shopping', 'ut1-games', 'ut1-bank', 'ut1-press', 'ut1-sports', 'ut1-blog'],
  'ranking, raw': ['cloudflare-radar-100k-2026-08'],
};

const bootstrap = { replicates: 300, seed: 1 };

/** Measures generated names against benign names. No training has seen these names, and some families not at all. */
export async function measureDga(folder: string): Promise<string> {
  const model = await readBundledModel();
  const seen = scored(model, 1, await keptFamilies(folder));
  const unseen = scored(model, 1, await unseenFamilies(folder));
  const trulyUnseen = unseen.filter(({ family }) => !renamedFamilies.has(family));
  const rows = [
    ['benign set (names)', 'families', 'area', 'caught at 1 in 100', 'at 1 in 1,000', 'all names at 1 in 1,000'],
  ];
  const families: string[] = [];
  for (const [title, files] of Object.entries(benignSets)) {
    const benign = scored(model, 0, new Map([[title, await unseenBenign(folder, files)]]));
    for (const [kind, malicious] of [
      ['in training, by the 20 % of their names reserved for the test', seen],
      ['in no training under this name', unseen],
      ['of them that share no generator with one in training', trulyUnseen],
    ] as const) {
      const { evaluation, intervals } = measureRows([...benign, ...malicious], null, bootstrap);
      const mean = (rate: number): string =>
        percentWithin(evaluation.caught[rate]!.familyMean, intervals.caught[rate]!.familyMean, 1);
      rows.push([
        `${title} (${benign.length})`,
        `${evaluation.families.length} ${kind}`,
        `${fraction(evaluation.area)} (${intervals.area.map(fraction).join(' to ')})`,
        mean(0),
        mean(1),
        percent(evaluation.caught[1]?.all as number, 1),
      ]);
      if (title === 'durable + two lists' && malicious !== trulyUnseen) families.push(familyLine(evaluation.families));
    }
  }
  return [
    '## Generated names, popularity left out\n',
    `Means over families with 95 % intervals (bootstrap, ${bootstrap.replicates} draws of registrable domains and ` +
      'families).\n',
    markdownTable(rows),
    ...families,
  ].join('\n');
}

function scored(model: Model, label: 0 | 1, families: FamilyNames): ScoredRow[] {
  return [...families].flatMap(([family, hosts]) =>
    parseDomainNames(hosts).map((name) => ({
      label,
      family,
      probability: model.explain(name, withoutPopularity).probability,
      owner: name.registrable,
    })),
  );
}

/** Lists the families by the share caught at 1 false alarm in 1,000, the hardest first. */
function familyLine(families: readonly { family: string; rows: number; caught: readonly number[] }[]): string {
  const cells = [...families]
    .sort((a, b) => (a.caught[1] as number) - (b.caught[1] as number))
    .map(({ family, rows, caught }) => `${family} (${rows}) ${percent(caught[1] as number, 0)}`);
  return `Caught at 1 false alarm in 1,000, durable + two lists, by family (names): ${cells.join(', ')}.\n`;
}
