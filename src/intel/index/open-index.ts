import * as v from 'valibot';
import { toHex } from '../../core/base/digest.ts';
import { readContainer } from '../../core/container/read-container.ts';
import { evidenceKinds } from '../../core/listing/evidence.ts';
import { headerSchema, IndexError, type IndexHeader, indexFormat } from './format.ts';
import { type IndexColumns, placeColumns, viewColumns } from './index-columns.ts';
import { IntelIndex } from './intel-index.ts';

/**
 * Opens an index file. Checks magic, version, hash, header and every offset that a look-up follows. Columns are views
 * on `bytes`; do not write to it afterwards.
 * @throws IndexError with what was expected and what was found
 */
export async function openIndex(bytes: Uint8Array<ArrayBuffer>): Promise<IntelIndex> {
  const container = await readContainer(bytes, indexFormat);
  const { file, hash, headerEnd } = container;
  const header = parseHeader(container.header);
  const layout = placeColumns(header, headerEnd);
  if (layout.end !== file.length) {
    throw new IndexError(`the columns end at byte ${layout.end}, the file at ${file.length}`);
  }
  const columns = viewColumns(file, layout);
  checkColumns(header, columns);
  return new IntelIndex(toHex(hash.subarray(0, 8)), header, columns);
}

function parseHeader(raw: unknown): IndexHeader {
  const { success, output, issues } = v.safeParse(headerSchema, raw, { abortEarly: true });
  if (success) return output;
  throw new IndexError(`header: ${v.getDotPath(issues[0]) ?? 'content'}: ${issues[0].message}`);
}

/**
 * Checks that no look-up can read outside a column. The profile index of a row is checked when the row is read, because
 * there may be millions of rows.
 */
function checkColumns({ rows, listings, feeds }: IndexHeader, columns: IndexColumns): void {
  checkAscending(columns.starts, rows, 'bucket starts');
  checkAscending(columns.feedStarts, listings, 'feed starts');
  if (columns.kind.some((kind) => kind >= evidenceKinds.length)) throw new IndexError('a profile has an unknown kind');
  if (columns.feeds.some((feed) => feed >= feeds.length)) throw new IndexError('a profile names an unknown feed');
}

function checkAscending(starts: Uint32Array, end: number, name: string): void {
  if (starts[0] !== 0 || starts[starts.length - 1] !== end) {
    throw new IndexError(`the ${name} do not go from 0 to ${end}`);
  }
  for (let i = 1; i < starts.length; i++) {
    if ((starts[i] as number) < (starts[i - 1] as number)) throw new IndexError(`the ${name} fall at index ${i}`);
  }
}
