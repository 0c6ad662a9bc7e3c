import * as v from 'valibot';
import { evidenceKinds } from '../../core/listing/evidence.ts';
import { maxFeeds } from '../index/format.ts';
import { noDay } from '../index/index-columns.ts';
import type { StoredListing } from '../indicators/finding.ts';

/** A row of a database. `id` is the prefix and the row key: sixteen lower-case hex digits. */
export interface StoredRow extends StoredListing {
  readonly id: string;
}

const rowSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'expected 16 lower-case hex digits')),
  feeds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxFeeds)),
  day: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(noDay - 1))),
  kind: v.picklist(evidenceKinds),
});

/** Validates a row of a database, which other programs may have written. @throws Error that names the invalid field */
export function parseRow(row: unknown): StoredRow {
  const { success, output, issues } = v.safeParse(rowSchema, row, { abortEarly: true });
  if (success) return output;
  throw new Error(`a stored row is invalid: ${v.getDotPath(issues[0]) ?? 'row'}: ${issues[0].message}`);
}
