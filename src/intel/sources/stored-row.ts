import * as v from 'valibot';
import { evidenceKinds } from '../../core/listing/evidence.ts';
import { maxFeeds } from '../index/format.ts';
import { noDay } from '../index/index-columns.ts';
import type { StoredListing } from '../indicators/finding.ts';

/** A row of a database. `id` is prefix and row key, sixteen lower-case hex digits. */
export interface StoredRow extends StoredListing {
  readonly id: string;
}

const rowSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'expected 16 lower-case hex digits')),
  feeds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxFeeds)),
  day: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(noDay - 1))),
  kind: v.picklist(evidenceKinds),
});

/** Checks what a database brought: its content may come from other programs. @throws Error naming the field that does not fit */
export function parseRow(row: unknown): StoredRow {
  const { success, output, issues } = v.safeParse(rowSchema, row, { abortEarly: true });
  if (success) return output;
  throw new Error(`a stored row does not fit: ${v.getDotPath(issues[0]) ?? 'row'}: ${issues[0].message}`);
}
