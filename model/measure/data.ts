import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorpora } from '../training/common/corpora.ts';
import { readPhishingCorpora } from '../training/phishing/phishing-corpora.ts';
import { countRows, findDate, shortHash } from './list-facts.ts';
import { markdownTable } from './markdown.ts';

/** Folders with the lists that shape the bundled model, and whether rows of them train one of two heads. */
const folders = [
  { path: 'train/benign', isTrain: true },
  { path: 'train/phish', isTrain: true },
  { path: 'train/dga', isTrain: true },
  // Some files have the same names as lists in `train/benign`.
  { path: 'rankings', isTrain: false },
];

/** Describes every list that the training reads (rows, hash, date) and counts the rows that two of the heads use. */
export async function measureData(folder: string): Promise<string> {
  const generated = countBy((await readCorpora(folder)).domains, ({ family }) => family);
  const phishing = countBy((await readPhishingCorpora(folder)).rows, ({ list }) => list);
  const tables: string[] = [];
  for (const { path, isTrain } of folders) {
    const rows = [['list', 'rows', 'SHA-256', 'date', 'for generated names', 'for phishing']];
    for (const file of (await readdir(join(folder, path))).sort()) {
      const name = file.replace(/\.(?:txt|csv)$/, '');
      const bytes = await readFile(join(folder, path, file));
      rows.push([
        name,
        String(countRows(bytes.toString(), file.endsWith('.csv'))),
        shortHash(bytes),
        findDate(name),
        String((isTrain && generated.get(name)) || 0),
        String((isTrain && phishing.get(name)) || 0),
      ]);
    }
    tables.push(`### ${path}\n\n${markdownTable(rows)}`);
  }
  return [
    '## Training data\n',
    [
      '`rows` counts the rows of the file, `SHA-256` has the first 12 digits of its hash, and `date` comes from its',
      'name. The last two columns count the rows that are left for the generated-name head (several lists may contain',
      'the same registrable domain) and for the phishing head (one row per host), without the names reserved for the',
      'test. The lookalike head is fitted on `train/phish` and `train/benign`, popularity on `rankings` and',
      '`train/benign`, both without the lists of disposable e-mail, dynamic DNS, machines and newcomers.\n',
    ].join('\n'),
    ...tables,
  ].join('\n');
}

function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
