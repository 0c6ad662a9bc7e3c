import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DomainName } from '../../src/core/hostname/types.ts';
import type { Model } from '../../src/core/model/model.ts';
import type { LabelledName } from '../evaluation/labelled-name.ts';
import { type ExplainedRow, worstRows } from '../evaluation/worst-rows.ts';
import { readLists } from '../training/common/read-lists.ts';
import { isTestName } from '../training/common/test-split.ts';
import { squatLists } from '../training/lookalike/lookalike-rows.ts';
import { readBundledModel } from './bundled-model.ts';
import { type FamilyNames, keptFamilies, keptHostnames, keptTrainingLists, unseenFamilies } from './held-out.ts';
import { parseDomainNames, readLines, unseenDomains, unseenHosts } from './hostnames.ts';
import { markdownTable } from './markdown.ts';
import type { MeasureOptions } from './measure-options.ts';
import { readPhishingTestHosts } from './phishing-test-hosts.ts';
import { withoutPopularity } from './scores.ts';

const maxNames = 200;

/** Writes the worst false alarms of each benign set and the worst misses of each malicious set for manual review. */
export async function measureWorst(folder: string, { out }: Pick<MeasureOptions, 'out'>): Promise<string> {
  const model = await readBundledModel();
  await mkdir(out, { recursive: true });
  const rows = [['file', 'names', 'of them wrong', 'written']];
  for (const [set, names] of [...(await benignSets(folder)), ...(await maliciousSets(folder))]) {
    const { wrong, worst } = worstOf(model, names);
    const file = `${set}.tsv`;
    await writeFile(join(out, file), asText(worst));
    rows.push([file, String(names.length), String(wrong), String(worst.length)]);
  }
  return [
    `## Worst names, popularity left out, written to ${out}\n`,
    'Benign names that are uncertain or worse, the highest first; malicious ones below suspicious, the lowest first ' +
      'and few of each family.\n',
    markdownTable(rows),
  ].join('\n');
}

type Sets = readonly (readonly [set: string, names: readonly LabelledName[]])[];

async function benignSets(folder: string): Promise<Sets> {
  const lists = await readLists(join(folder, 'evaluate', 'benign'));
  const train = (name: string): Promise<string[]> => readLines(join(folder, 'train', 'benign', `${name}.txt`));
  for (const name of keptTrainingLists) lists.push({ name, lines: await train(name) });
  return [
    ...lists.map(({ name, lines }) => [`false-alarms-${name}`, benign(name, unseenDomains(lines))] as const),
    [
      `false-alarms-${keptHostnames}-hostnames`,
      benign(keptHostnames, unseenHosts(await train(keptHostnames))),
    ] as const,
  ];
}

function benign(family: string, hosts: readonly string[]): LabelledName[] {
  return parseDomainNames(hosts).map((name) => ({ name, label: 0, family }));
}

async function maliciousSets(folder: string): Promise<Sets> {
  const families = (names: FamilyNames): LabelledName[] =>
    [...names].flatMap(([family, hosts]) => malicious(family, parseDomainNames(hosts)));
  const squats = (await readLists(join(folder, 'train', 'phish'))).filter(({ name }) =>
    squatLists.includes(`${name}.txt`),
  );
  const { phish } = await readPhishingTestHosts(folder, '2026-05-01');
  return [
    ['misses-families-in-training', families(await keptFamilies(folder))],
    ['misses-families-in-no-training', families(await unseenFamilies(folder))],
    ['misses-phishing-since-2026-05', malicious('phishing', phish)],
    [
      'misses-squats',
      squats.flatMap(({ name: list, lines }) =>
        malicious(
          list,
          parseDomainNames(lines).filter(({ registrable }) => isTestName(registrable, 1)),
        ),
      ),
    ],
  ];
}

function malicious(family: string, names: readonly DomainName[]): LabelledName[] {
  return names.map((name) => ({ name, label: 1, family }));
}

function worstOf(model: Model, names: readonly LabelledName[]): { wrong: number; worst: readonly ExplainedRow[] } {
  const scores = names.map(({ name }) => ({ probability: model.explain(name, withoutPopularity).probability }));
  const { uncertain, suspicious } = model.thresholds;
  const wrong = names.filter(({ label }, i) => {
    const { probability } = scores[i]!;
    return label === 0 ? probability >= uncertain : probability < suspicious;
  });
  const { falseAlarms, misses } = worstRows(model, names, scores, withoutPopularity, maxNames);
  return { wrong: wrong.length, worst: [...falseAlarms, ...misses] };
}

/** Formats rows as tab-separated lines for spreadsheets and `column -t`. */
function asText(rows: readonly ExplainedRow[]): string {
  const heading = ['host', 'list or family', 'probability', 'verdict', 'threat', 'largest terms'];
  const lines = rows.map(({ host, family, probability, verdict, threat, terms }) => [
    host,
    family,
    probability.toFixed(5),
    verdict,
    threat ?? '-',
    ...terms.map(({ name, value, logOdds }) => `${name} ${logOdds.toFixed(2)} (${value})`),
  ]);
  return [heading, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}
