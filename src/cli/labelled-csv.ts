import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { LabelledHost } from '../../model/training/common/training-names.ts';

/** Rows of a labelled file, and how many could not be used. */
export interface LabelledRows {
  readonly rows: LabelledHost[];
  /** The first few lines that were left out, with the reason; `skipped` counts them all. */
  readonly problems: string[];
  readonly skipped: number;
}

const mostProblems = 5;

/**
 * Reads `host,label[,family]` with a header line; the columns may stand in any order and others may stand beside them.
 * A row that does not fit is left out and named, and the rest is read.
 * @throws Error where the file cannot be read or its header lacks a column
 */
export async function readLabelledCsv(path: string): Promise<LabelledRows> {
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      columns: checkedHeader(path),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  const rows: LabelledHost[] = [];
  const problems: string[] = [];
  let skipped = 0;
  for await (const { record, info } of parser as AsyncIterable<{
    record: Readonly<Record<string, string | undefined>>;
    info: { lines: number };
  }>) {
    const { host, label, family } = record;
    if ((label === '0' || label === '1') && host !== undefined && host !== '') {
      const fallback = label === '1' ? 'malicious' : 'benign';
      rows.push({
        host,
        label: label === '1' ? 1 : 0,
        family: family === undefined || family === '' ? fallback : family,
      });
      continue;
    }
    skipped++;
    if (problems.length >= mostProblems) continue;
    const found =
      host === undefined || host === '' ? 'the host is empty' : `label: expected 0 or 1, found "${label ?? ''}"`;
    problems.push(`${path}, line ${info.lines}: ${found}`);
  }
  return { rows, problems, skipped };
}

function checkedHeader(path: string): (header: string[]) => string[] {
  return (header) => {
    const missing = ['host', 'label'].filter((column) => !header.includes(column));
    if (missing.length === 0) return header;
    throw new Error(`${path}: expected a header line host,label[,family]; ${missing.join(' and ')} is missing`);
  };
}
