import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorpora } from '../training/common/corpora.ts';
import { readPhishingCorpora } from '../training/phishing/phishing-corpora.ts';
import { markdownTable } from './scores.ts';

/** Folders of lists that shape what ships, and whether the two heads take rows from them. */
const folders = [
  { path: 'train/benign', isTrain: true },
  { path: 'train/phish', isTrain: true },
  { path: 'train/dga', isTrain: true },
  // Some have the names of lists under `train/benign`.
  { path: 'rankings', isTrain: false },
];

/** Rows, hash and date of every list that the training reads, and how many rows of it two of the heads use. */
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
    '## Data of the training\n',
    'Rows of the file; first 12 digits of its SHA-256; date as its name says. Then the rows that are left for the head of generated names (registrable domains may stand in several lists) and for that of phishing hosts (one row a host), each without the names kept for the test. Imitations are fitted on `train/phish` and `train/benign`, popularity on `rankings` and `train/benign`, without lists of throw-away mail, dynamic DNS, machines and newcomers.\n',
    ...tables,
  ].join('\n');
}

function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** Lines that hold something, the heading of a table aside. */
export function countRows(text: string, hasHeading: boolean): number {
  return text.split('\n').filter((line) => line.trim() !== '').length - (hasHeading ? 1 : 0);
}

/** The first 12 hexadecimal digits of the SHA-256. */
export function shortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

/** The date or the range of dates at the end of a list's name, or a dash. */
export function findDate(name: string): string {
  const found = /-(\d{4}(?:-\d\d){0,2})(?:_(\d{4}(?:-\d\d){0,2}))?$/.exec(name);
  if (found === null) return '-';
  return found[2] === undefined ? (found[1] as string) : `${found[1]} to ${found[2]}`;
}
