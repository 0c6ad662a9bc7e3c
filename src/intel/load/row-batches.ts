import type { IntelIndex } from '../index/intel-index.ts';
import type { StoredRow } from '../sources/stored-row.ts';

/** The rows of an index by rising id, in batches of one size but for the last. */
export function* rowBatches(index: IntelIndex, size: number): Generator<readonly StoredRow[]> {
  let batch: StoredRow[] = [];
  for (const bucket of index.listings()) {
    for (const row of bucket) {
      if (batch.push(row) < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
