import { parse } from 'csv-parse/sync';
import { type CsvLayout, findLayout, guessLayout, isHostType } from './csv-layouts.ts';
import type { LineParser } from './line-format.ts';

/**
 * Creates a parser for a CSV file. Without a layout it takes the columns from the header, which may be a comment
 * (`# id,dateadded,url`), or guesses them from the first row. A record is one line: a value with a line break is never
 * a host, and one lost quotation mark must not swallow the rest of the file. A parser reads one file.
 */
export function createCsvParser(layout?: CsvLayout): LineParser {
  let delimiter = layout?.delimiter;
  let columns: { value: number; type: number | null } | null = null;
  return (line) => {
    const isComment = /^\s*["']?#/.test(line);
    const text = line.replace(/^\ufeff/, '').replace(/^\s*#+\s*/, '');
    if (text.trim() === '') return [];
    delimiter ??= findDelimiter(text, isComment);
    const cells = splitRecord(text, delimiter);
    if (columns === null) {
      const names = cells.map((cell) => cell.trim().toLowerCase());
      const found = locate(names, layout ?? findLayout(names));
      if (found !== null && !isPositional(layout)) {
        columns = found;
        return [];
      }
      if (isComment) {
        // A remark before the header may hold another delimiter.
        delimiter = layout?.delimiter;
        return [];
      }
      columns = locate(names, isPositional(layout) ? layout : guessLayout(cells));
      if (columns === null) return 'not a hostname, address or network';
    } else if (isComment) return [];
    const value = cells[columns.value]?.trim() ?? '';
    if (value === '') return 'not a hostname, address or network';
    const type = columns.type === null ? undefined : cells[columns.type];
    return type === undefined || isHostType(type) ? [{ text: value }] : 'kind of value that is not a host';
  };
}

function isPositional(layout: CsvLayout | undefined): layout is CsvLayout {
  return typeof layout?.value === 'number';
}

function locate(names: readonly string[], layout: CsvLayout | null): { value: number; type: number | null } | null {
  if (layout === null) return null;
  const at = (column: string | number) =>
    typeof column === 'number' ? column : names.indexOf(column.trim().toLowerCase());
  const value = at(layout.value);
  const type = layout.type === undefined ? null : at(layout.type);
  return value < 0 || type === -1 ? null : { value, type };
}

/** Returns the delimiter that occurs most often. */
function findDelimiter(text: string, isComment: boolean): string | undefined {
  const counts = [',', ';', '\t', '|'].map((mark) => [mark, text.split(mark).length] as const);
  const [mark, count] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  return count === 1 && isComment ? undefined : mark;
}

function splitRecord(text: string, delimiter = ','): readonly string[] {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const options = { delimiter, relax_quotes: true, relax_column_count: true, ltrim: true };
    return (parse(text, options) as string[][])[0] ?? [];
  } catch {
    return text.split(delimiter);
  }
}
