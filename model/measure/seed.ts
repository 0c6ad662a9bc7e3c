import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { Model } from '../../src/core/model/model.ts';
import { computeSeedFeatures } from '../../src/core/seed/seed-features.ts';
import { computeSeedProbability } from '../../src/core/seed/seed-regression.ts';
import { evaluateRows } from '../evaluation/evaluate-rows.ts';
import { percent } from '../evaluation/number-texts.ts';
import { dictionary } from '../training/common/dictionary.ts';
import { hashText } from '../training/common/random.ts';
import { defaultOptions } from '../training/common/train-options.ts';
import { type LabelledHost, trainingNames } from '../training/common/training-names.ts';
import { trainModel } from '../training/train-model.ts';
import { markdownTable } from './markdown.ts';

/**
 * Measures on the first seed's file: trained on 80 % of the names and measured on the others, all with the same suffix.
 */
export async function measureSeed(folder: string): Promise<string> {
  const rows = await readSeed(join(folder, 'seed', 'legit-dga_domains.csv'));
  const isTest = ({ host }: LabelledHost): boolean => hashText(host, 80) % 5 === 0;
  const words = await dictionary();
  const parts = trainModel(trainingNames(rows.filter((row) => !isTest(row))), words, defaultOptions, () => {});
  const model = new Model('seed', parts);
  const test = rows.filter(isTest).map(({ host, label, family }) => ({ name: parseHostname(host), label, family }));
  const table = [['method', 'names', 'area', 'error at best F1', 'false alarms', 'missed', 'caught at 1 in 1,000']];
  const methods = {
    hostwise: (name: Parameters<Model['probability']>[0]) => model.probability(name),
    "the seed's regression, fitted on the same rows": (name: Parameters<Model['probability']>[0]) =>
      computeSeedProbability(parts.seed, computeSeedFeatures(name.label, words)),
  };
  for (const [title, method] of Object.entries(methods)) {
    const scored = test.flatMap(({ name, label, family }) =>
      name.kind === 'domain' ? [{ label, family, probability: method(name) }] : [],
    );
    const { area, atBestF1, caught } = evaluateRows(scored);
    table.push([
      title,
      String(scored.length),
      area.toFixed(5),
      percent(atBestF1.error, 3),
      `${atBestF1.falseAlarms} of ${atBestF1.benign}`,
      `${atBestF1.missed} of ${atBestF1.malicious}`,
      percent(caught[1]?.all ?? Number.NaN, 1),
    ]);
  }
  return `## The first seed's file, 80/20 by name, one suffix for every row\n\n${markdownTable(table)}`;
}

/** Reads the rows with a subclass, as the seed does. Every name gets the suffix `.com`. */
async function readSeed(path: string): Promise<LabelledHost[]> {
  const rows: LabelledHost[] = [];
  const records = createReadStream(path).pipe(parse({ columns: true, relax_column_count: true, relax_quotes: true }));
  for await (const record of records as AsyncIterable<Readonly<Record<string, string | undefined>>>) {
    const { domain, subclass } = record;
    if (!domain || !subclass || (record.class !== 'legit' && record.class !== 'dga')) continue;
    rows.push({ host: `${domain}.com`, label: record.class === 'dga' ? 1 : 0, family: subclass });
  }
  return rows;
}
