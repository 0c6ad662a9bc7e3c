import * as v from 'valibot';
import { type FieldError, invalidFields } from './problem.ts';

/** Parses `value` with the schema. @throws Problem naming every invalid field */
export function parseFields<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw invalidFields(result.issues.map(fieldError));
}

/**
 * Messages of our schemas start with this. Others are written here, because those of the library may quote a whole
 * body.
 */
const ownMessage = /^expected /;

function fieldError(issue: v.BaseIssue<unknown>): FieldError {
  const field = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') return { field, detail: 'unknown field' };
  if (issue.type === 'strict_object' && issue.received === 'undefined') return { field, detail: 'missing' };
  const expected = ownMessage.test(issue.message) ? issue.message : `expected ${issue.expected ?? 'something else'}`;
  const found = issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received;
  return { field, detail: `${expected}, found ${found}` };
}
