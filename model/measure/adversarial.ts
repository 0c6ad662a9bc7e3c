import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DomainName } from '../../src/core/hostname/types.ts';
import type { Model } from '../../src/core/model/model.ts';
import { scoreAtFalseAlarmRate } from '../evaluation/metrics.ts';
import { percent } from '../evaluation/number-texts.ts';
import { charBot, randomEdits } from '../training/common/edited-names.ts';
import { randomFrom } from '../training/common/random.ts';
import { maskByNgrams } from './attacks.ts';
import { readBundledModel } from './bundled-model.ts';
import { cleanLists, keptFamilies, unseenBenign } from './held-out.ts';
import { parseDomainNames, readLines } from './hostnames.ts';
import { markdownTable } from './markdown.ts';
import { sampleLabels } from './sampled-labels.ts';
import { computeScores, withoutPopularity } from './scores.ts';

/** Number of names to generate of each kind. */
const namesPerKind = 2000;

/**
 * Measures names that are meant to evade a detector of generated names, at the shipped thresholds and at fixed rates.
 */
export async function measureAdversarial(folder: string): Promise<string> {
  return [
    '## Names made to evade detection\n',
    'Popularity left out; fixed rates of false alarms on the durable and two-lists names that were in no training. ' +
      'The training includes changed names as CharBot makes them, under suffixes of generated names; the ones ' +
      'measured here are different.\n',
    markdownTable(await adversarialRows(folder, await readBundledModel(), namesPerKind)),
  ].join('\n');
}

/** Computes the rows of the table, with the heading first. @param count number of names to generate of each kind */
export async function adversarialRows(folder: string, model: Model, count: number): Promise<string[][]> {
  const clean = computeScores(model, await unseenBenign(folder, cleanLists), withoutPopularity);
  const levels = [scoreAtFalseAlarmRate(clean, 0.01), scoreAtFalseAlarmRate(clean, 0.001)] as const;
  const { suspicious, dangerous } = model.thresholds;
  const rows = [
    [
      'names',
      'number',
      'suspicious or worse',
      'dangerous',
      'at 1 in 100',
      'at 1 in 1,000',
      'suspicious as a lookalike',
    ],
  ];
  for (const [title, names] of [...(await makeNames(folder, model, count)), ...(await readBenchmarks(folder))]) {
    const found = names.map((name) => model.explain(name, withoutPopularity));
    const share = (isCaught: (probability: number) => boolean): string =>
      percent(found.filter(({ probability }) => isCaught(probability)).length / found.length, 1);
    const imitations = found.filter(({ probability, threat }) => probability >= suspicious && threat === 'lookalike');
    rows.push([
      title,
      String(names.length),
      share((probability) => probability >= suspicious),
      share((probability) => probability >= dangerous),
      share((probability) => probability > levels[0]),
      share((probability) => probability > levels[1]),
      percent(imitations.length / found.length, 1),
    ]);
  }
  return rows;
}

type NamedHosts = readonly (readonly [title: string, names: readonly DomainName[]])[];

async function makeNames(folder: string, model: Model, count: number): Promise<NamedHosts> {
  const random = randomFrom(71);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const repeat = (make: () => string): DomainName[] => parseDomainNames(Array.from({ length: count }, make));
  const known = parseDomainNames(await readLines(join(folder, 'evaluate', 'benign', 'clean-e2ld-durable.txt')));
  const benignLabels = parseDomainNames(await readLines(join(folder, 'train', 'benign', 'alexa-100k-2013.txt')));
  const generated = [...(await keptFamilies(folder)).values()].map((hosts) => parseDomainNames(hosts));
  const labels = sampleLabels(
    benignLabels.map(({ label }) => label),
    count,
    random,
  );
  // Every family is equally likely.
  const fromFamily = (edit: (label: string) => string): DomainName[] =>
    repeat(() => {
      const { label, suffix } = pick(pick(generated));
      return `${edit(label)}.${suffix}`;
    });
  const masked = (label: string, changes: number): string => maskByNgrams(label, changes, model.parts.ngrams);
  const long = known.filter(({ label }) => label.length >= 6);
  return [
    [
      'CharBot-like: two characters of a known name changed',
      repeat(() => {
        const { label, suffix } = pick(long);
        return `${charBot(label, random)}.${suffix}`;
      }),
    ],
    [
      'DeepDGA-like: sampled from a character model of popular names',
      parseDomainNames(labels.map((label) => `${label}.${pick(known).suffix}`)),
    ],
    ['generated names as they are', fromFamily((label) => label)],
    ['MaskDGA-like: two characters changed as the n-gram weights say', fromFamily((label) => masked(label, 2))],
    ['MaskDGA-like: half of the characters', fromFamily((label) => masked(label, Math.ceil(label.length / 2)))],
    [
      'random: half of the characters changed',
      fromFamily((label) => randomEdits(label, Math.ceil(label.length / 2), random)),
    ],
  ];
}

/** Published adversarial names: file and column. Names without a suffix get `.com`. */
const benchmarks: readonly (readonly [title: string, file: string, column: string])[] = [
  ['published: CharBot', 'adversarial-charbot-advTrain.csv', 'url'],
  ['published: DeepDGA', 'adversarial-deepdga-advTrain.csv', 'domain'],
  ['published: random changes', 'adversarial-randomattack-advTrain.csv', 'url'],
];

async function readBenchmarks(folder: string): Promise<NamedHosts> {
  return Promise.all(
    benchmarks.map(async ([title, file, column]) => {
      const text = await readFile(join(folder, 'benchmarks', file), 'utf8');
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, trim: true });
      const hosts = rows.map((row) => row[column] ?? '').filter(Boolean);
      return [title, parseDomainNames(hosts.map((host) => (host.includes('.') ? host : `${host}.com`)))] as const;
    }),
  );
}
