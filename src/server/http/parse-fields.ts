import * as v from 'valibot';
import { type FieldError, invalidFields } from './problem.ts';

/** Returns `value` as the schema gives it. @throws Problem naming every field that does not fit */
export function parseFields<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw invalidFields(result.issues.map(fieldError));
}

/** Messages of our schemas start so; all others are made here, because those of the library may quote a whole body. */
const ours = /^expected /;

function fieldError(issue: v.BaseIssue<unknown>): FieldError {
  const field = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') return { field, detail: 'there is no such field' };
  if (issue.type === 'strict_object' && issue.received === 'undefined') return { field, detail: 'it is missing' };
  const expected = ours.test(issue.message) ? issue.message : `expected ${issue.expected ?? 'something else'}`;
  const found = issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received;
  return { field, detail: `${expected}, found ${found}` };
}
