import * as v from 'valibot';
import { sha256, toHex } from '../../core/base/digest.ts';
import { evidenceKinds } from '../../core/listing/evidence.ts';
import {
  aligned,
  formatVersion,
  headerSchema,
  type IndexColumns,
  IndexError,
  type IndexHeader,
  layoutOf,
  lengthOf,
  magic,
  preambleLength,
} from './format.ts';
import { IntelIndex } from './intel-index.ts';

/**
 * Reads an index file: checks magic, version, hash, header and everything that a look-up follows. Columns are views on `bytes`; do
 * not write to it afterwards.
 * @throws IndexError naming what was expected and what was found
 */
export async function openIndex(bytes: Uint8Array<ArrayBuffer>): Promise<IntelIndex> {
  // Views of 32-bit columns need an aligned start; a slice of some larger buffer may have none.
  const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const hash = await checkPreamble(file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headerEnd = preambleLength + view.getUint32(12, true);
  if (headerEnd > file.length) throw new IndexError(`the header ends at byte ${headerEnd}, the file at ${file.length}`);
  const header = readHeader(file.subarray(preambleLength, headerEnd));
  const start = aligned(headerEnd);
  const end = start + lengthOf(header);
  if (end !== file.length) throw new IndexError(`the columns end at byte ${end}, the file at ${file.length}`);
  const columns = layoutOf(header, file.buffer, file.byteOffset + start);
  checkColumns(header, columns);
  return new IntelIndex(hash.slice(0, 16), header, columns);
}

/** Returns the hash of the file as hex digits. */
async function checkPreamble(file: Uint8Array<ArrayBuffer>): Promise<string> {
  if (file.length < preambleLength)
    throw new IndexError(`an index file has at least ${preambleLength} bytes, this has ${file.length}`);
  const found = new TextDecoder().decode(file.subarray(0, 8));
  if (found !== magic) throw new IndexError(`not an index file: it starts with ${JSON.stringify(found)}, not ${magic}`);
  const version = new DataView(file.buffer, file.byteOffset).getUint16(8, true);
  if (version !== formatVersion) throw new IndexError(`format version ${version}; this program reads ${formatVersion}`);
  const stored = toHex(file.subarray(16, preambleLength));
  const hash = toHex(await sha256(file.subarray(preambleLength)));
  if (stored !== hash) throw new IndexError(`SHA-256 is ${hash}; the file says ${stored}`);
  return hash;
}

function readHeader(bytes: Uint8Array): IndexHeader {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new IndexError(`header: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { success, output, issues } = v.safeParse(headerSchema, json, { abortEarly: true });
  if (success) return output;
  throw new IndexError(`header: ${v.getDotPath(issues[0]) ?? 'content'}: ${issues[0].message}`);
}

/** So that no look-up reads outside a column. The profile of a row is checked when it is read: there may be millions of rows. */
function checkColumns({ rows, listings, feeds }: IndexHeader, columns: IndexColumns): void {
  checkRising(columns.starts, rows, 'starts of the buckets');
  checkRising(columns.feedStarts, listings, 'starts of the feeds');
  if (columns.kind.some((kind) => kind >= evidenceKinds.length)) throw new IndexError('a profile has an unknown kind');
  if (columns.feeds.some((feed) => feed >= feeds.length))
    throw new IndexError('a profile names a feed that is not there');
}

function checkRising(starts: Uint32Array, end: number, what: string): void {
  if (starts[0] !== 0 || starts[starts.length - 1] !== end)
    throw new IndexError(`the ${what} do not go from 0 to ${end}`);
  for (let i = 1; i < starts.length; i++) {
    if ((starts[i] as number) < (starts[i - 1] as number)) throw new IndexError(`the ${what} fall at place ${i}`);
  }
}
