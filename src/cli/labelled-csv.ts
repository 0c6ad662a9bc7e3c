import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import type { LabelledHost } from '../../model/training/common/training-names.ts';
import { fileError } from './file-error.ts';

/** The rows of a labelled file, and the number that could not be used. */
export interface LabelledRows {
  readonly rows: LabelledHost[];
  /** The first few lines that were left out, with the reason; `skipped` counts all of them. */
  readonly problems: string[];
  readonly skipped: number;
}

interface CsvRecord {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

const maxProblems = 5;

/**
 * Reads `host,label[,family]` with a header line. The columns may come in any order, and further columns are ignored.
 * An invalid row is reported and left out; the other rows are read.
 * @throws Error that names the file if it cannot be read or its header lacks a column
 */
export async function readLabelledCsv(path: string): Promise<LabelledRows> {
  const rows: LabelledHost[] = [];
  const problems: string[] = [];
  let skipped = 0;
  for await (const { record, info } of csvRecords(path)) {
    const row = parseRow(record);
    if (typeof row !== 'string') {
      rows.push(row);
      continue;
    }
    skipped++;
    if (problems.length < maxProblems) problems.push(`${path}, line ${info.lines}: ${row}`);
  }
  return { rows, problems, skipped };
}

async function* csvRecords(path: string): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    columns: checkHeader,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  // Unlike `pipe`, `pipeline` passes an error of the file on to the parser, and so to the caller.
  pipeline(createReadStream(path), parser, () => {});
  try {
    yield* parser as AsyncIterable<CsvRecord>;
  } catch (error) {
    throw fileError(path, error);
  }
}

function checkHeader(header: string[]): string[] {
  const missing = ['host', 'label'].filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  throw new Error(`expected a header line host,label[,family]; ${missing.join(' and ')} is missing`);
}

/** Returns the reason if the row is invalid. */
function parseRow({ host = '', label, family = '' }: CsvRecord['record']): LabelledHost | string {
  if (host === '') return 'the host is empty';
  if (label === '1') return { host, label: 1, family: family || 'malicious' };
  if (label === '0') return { host, label: 0, family: family || 'benign' };
  return `label: expected 0 or 1, found "${label ?? ''}"`;
}
