import { type Zippable, zipSync } from 'fflate';

/** One file of an archive. */
export interface ZipEntry {
  /** Relative, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A regular file on Unix that everyone may read, as Lambda requires. */
const attributes = { os: 3, attrs: (0o100644 << 16) >>> 0 } as const;

/** Packs files into a ZIP archive. The same files give the same bytes: sorted by name and dated 1 January 1980. */
export function zip(files: readonly ZipEntry[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const contents: Zippable = Object.fromEntries(sorted.map(({ name, bytes }) => [name, [bytes, attributes]]));
  // ZIP stores local time, so this date is local too.
  return Buffer.from(zipSync(contents, { level: 9, mtime: new Date(1980, 0, 1) }));
}
