import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { Model } from '../../src/core/model/model.ts';
import { areaUnderRoc } from '../evaluation/metrics.ts';
import { percent } from '../evaluation/number-texts.ts';
import { dictionary } from '../training/common/dictionary.ts';
import { defaultOptions } from '../training/common/train-options.ts';
import { type LabelledHost, trainingNames } from '../training/common/training-names.ts';
import { trainModel } from '../training/train-model.ts';
import { markdownTable } from './markdown.ts';

/**
 * Trains on the published training rows of the JISIS word-list families and measures on the published validation rows.
 */
export async function measureWordLists(folder: string): Promise<string> {
  const words = await dictionary();
  const table = [['suffix', 'names', 'area', 'accuracy at even odds']];
  for (const suffix of [true, false]) {
    const [train, test] = await Promise.all(
      ['train', 'val'].map((part) => readRows(join(folder, 'benchmarks', `jisis-${part}.csv`), suffix)),
    );
    const model = new Model(
      'jisis',
      trainModel(trainingNames(train ?? []), words, defaultOptions, () => {}),
    );
    const scored = (test ?? []).flatMap(({ host, label }) => {
      const name = parseHostname(host);
      return name.kind === 'domain' ? [{ label, score: model.explain(name, new Set(['prior'])).probability }] : [];
    });
    const right = scored.filter(({ label, score }) => (score >= 0.5 ? 1 : 0) === label).length;
    const area = areaUnderRoc(
      Float64Array.from(scored, ({ score }) => score),
      Uint8Array.from(scored, ({ label }) => label),
    );
    table.push([
      suffix ? 'as published' : 'the same for every name',
      String(scored.length),
      area.toFixed(4),
      percent(right / scored.length, 2),
    ]);
  }
  return `## Word-list families (JISIS 2026: LSTM 94.0 %, BERT 96.3 % with the suffix)\n\n${markdownTable(table)}`;
}

async function readRows(path: string, suffix: boolean): Promise<LabelledHost[]> {
  const rows: LabelledHost[] = [];
  for await (const row of createReadStream(path).pipe(parse({ columns: true })) as AsyncIterable<
    Record<string, string>
  >) {
    const { domain = '', family = '', label } = row;
    rows.push({ host: suffix ? domain : withoutSuffix(domain), label: label === '1' ? 1 : 0, family });
  }
  return rows;
}

/** Puts the label that the owner chose under `.com`, without any subdomain. */
function withoutSuffix(domain: string): string {
  const name = parseHostname(domain);
  return name.kind === 'domain' ? `${name.label}.com` : domain;
}
