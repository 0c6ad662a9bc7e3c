import * as v from 'valibot';
import { featureSetVersion } from '../../core/model/format.ts';
import { aggregations } from './combine-scores.ts';
import { maxModelBytes } from './layout.ts';
import { StoreContentError } from './store-content-error.ts';

/** Version of the pointer format. A program refuses any other. */
const schemaVersion = 1;

/** How many earlier pointers a pointer lists. */
export const historyLength = 20;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const instant = v.pipe(v.string(), v.isoTimestamp('expected a time in ISO 8601, such as 2026-01-31T12:00:00.000Z'));
const memberNameSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'expected letters, digits, ".", "_" and "-", at most 64'),
);

const memberSchema = v.strictObject({
  name: memberNameSchema,
  sha256: hash,
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxModelBytes)),
  weight: v.pipe(v.number(), v.finite(), v.minValue(0)),
  // Without a golden vector, a loaded model could not be checked.
  golden: v.pipe(
    v.array(
      v.strictObject({
        host: v.pipe(v.string(), v.maxLength(253)),
        probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      }),
    ),
    v.minLength(1, 'expected at least one golden vector'),
    v.maxLength(256),
  ),
});

const pointerSchema = v.strictObject({
  schemaVersion: v.literal(schemaVersion),
  models: v.pipe(
    v.array(memberSchema),
    v.minLength(1, 'expected at least one model'),
    v.maxLength(8, 'expected at most eight models'),
    v.check((models) => new Set(models.map(({ name }) => name)).size === models.length, 'expected every name once'),
  ),
  aggregation: v.picklist(aggregations),
  featureSetVersion: v.pipe(v.number(), v.integer()),
  createdAt: instant,
  /** The pointers before this one, newest first. */
  previous: v.pipe(v.array(v.strictObject({ sha256: hash, createdAt: instant })), v.maxLength(historyLength)),
});

const checkedSchema = v.pipe(
  pointerSchema,
  v.check(
    ({ aggregation, models }) => aggregation !== 'weighted' || models.some(({ weight }) => weight > 0),
    'models: expected a weight above 0',
  ),
);

/** `current.json`: which models answer, how their scores are combined, and the golden vectors of each. */
export type Pointer = v.InferOutput<typeof pointerSchema>;
export type PointerMember = Pointer['models'][number];

/**
 * Parses a pointer and checks every field.
 * @param source name of the file for messages
 * @throws StoreContentError naming the field, what was expected and what was found
 */
export function parsePointer(text: string, source: string): Pointer {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new StoreContentError('pointer', `${source}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = v.safeParse(checkedSchema, raw);
  if (!result.success) {
    const [issue] = result.issues;
    throw new StoreContentError('pointer', `${source}: ${v.getDotPath(issue) ?? 'the pointer'}: ${issue.message}`);
  }
  return result.output;
}

/** Encodes a pointer for the feature set of this program. */
export function encodePointer(pointer: Omit<Pointer, 'schemaVersion' | 'featureSetVersion'>): Uint8Array<ArrayBuffer> {
  const { models, aggregation, createdAt, previous } = pointer;
  const whole = { schemaVersion, models, aggregation, featureSetVersion, createdAt, previous };
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 1)}\n`);
}

/** The version that people see: the first 12 digits of the hash of a pointer. */
export function shortVersion(sha256Digits: string): string {
  return sha256Digits.slice(0, 12);
}
