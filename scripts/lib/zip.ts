import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface ZipEntry {
  /** Relative, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, 0:00, the first moment that the format knows. */
const noDate = (1 << 5) | 1;
/** Version 2.0: deflate. */
const version = 20;
/** Made on Unix, so that the permissions count. */
const madeBy = (3 << 8) | version;
const utf8Names = 1 << 11;
const deflated = 8;
/** A regular file that everybody may read, as Lambda needs it. */
const mode = (0o100644 << 16) >>> 0;

/**
 * Packs files into a ZIP archive. Names are sorted and dates fixed, so that the same files give the same bytes with the same
 * version of Node. No more than 4 GiB and 65,535 files, as the format has it without its extension.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zip(files: readonly ZipEntry[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of sorted) {
    const body = deflateRawSync(bytes, { level: 9 });
    const facts = factsOf(name, bytes, body);
    const local = Buffer.concat([fields([4, 0x04034b50], ...facts), Buffer.from(name), body]);
    const place = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, mode],
      [4, offset],
    ] as const;
    directory.push(fields([4, 0x02014b50], [2, madeBy], ...facts, ...place), Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = sorted.length;
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, offset], [2, 0]);
  return Buffer.concat([...parts, listed, end]);
}

type Field = readonly [bytes: 2 | 4, value: number];

/** What the header of a file and its line in the directory have in common, in their order. */
function factsOf(name: string, bytes: Uint8Array, body: Buffer): Field[] {
  return [
    [2, version],
    [2, utf8Names],
    [2, deflated],
    [2, 0],
    [2, noDate],
    [4, crc32(bytes)],
    [4, body.length],
    [4, bytes.length],
    [2, Buffer.byteLength(name)],
    [2, 0],
  ];
}

/** Little-endian. */
function fields(...list: readonly Field[]): Buffer {
  const all = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let offset = 0;
  for (const [bytes, value] of list) offset = all.writeUIntLE(value, offset, bytes);
  return all;
}
