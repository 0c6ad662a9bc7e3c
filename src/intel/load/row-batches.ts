import type { IntelIndex } from '../index/intel-index.ts';
import type { StoredRow } from '../sources/stored-row.ts';

/** Yields the rows of an index in ascending order of their ids, in batches of `size`; the last one may be smaller. */
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
