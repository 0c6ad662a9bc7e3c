import { createHash } from 'node:crypto';

/** Counts the non-empty lines of a list, without the heading of a CSV file. */
export function countRows(text: string, hasHeading: boolean): number {
  return text.split('\n').filter((line) => line.trim() !== '').length - (hasHeading ? 1 : 0);
}

/** The first 12 hexadecimal digits of the SHA-256. */
export function shortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

/** Finds the date or the range of dates at the end of a list's name. Returns a dash if there is none. */
export function findDate(name: string): string {
  const found = /-(\d{4}(?:-\d\d){0,2})(?:_(\d{4}(?:-\d\d){0,2}))?$/.exec(name);
  if (found === null) return '-';
  const [, from = '', to] = found;
  return to === undefined ? from : `${from} to ${to}`;
}
