import * as v from 'valibot';
import type { AssessmentJson } from '../verdict/to-json.ts';
import { threats, verdicts } from '../verdict/types.ts';

const finite = v.pipe(v.number(), v.finite());
const name = v.pipe(v.string(), v.maxLength(100));

/** One result of `POST /v1/classify`, as `hostwise classify --format json` prints it. Unknown fields are ignored. */
export const classifyAnswerSchema = v.object({
  host: v.pipe(v.string(), v.maxLength(300)),
  registrable: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  verdict: v.picklist(verdicts),
  threat: v.nullable(v.picklist(threats)),
  probability: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  label: v.picklist([0, 1]),
  intercept: v.nullable(finite),
  contributions: v.record(name, finite),
  evidence: v.array(
    v.object({ name, details: v.record(name, v.union([v.pipe(v.string(), v.maxLength(500)), finite])) }),
  ),
  model: v.object({ version: v.nullable(v.pipe(v.string(), v.maxLength(200))) }),
}) satisfies v.GenericSchema<unknown, AssessmentJson>;

export type ClassifyAnswer = AssessmentJson;

/** Reports a malformed answer. The message names the field and what was expected. */
export class ClassifyAnswerError extends Error {
  override readonly name = 'ClassifyAnswerError';
}

/** @throws {ClassifyAnswerError} */
export function parseClassifyAnswer(text: string): ClassifyAnswer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ClassifyAnswerError('answer: expected JSON');
  }
  const { success, output, issues } = v.safeParse(classifyAnswerSchema, json, { abortEarly: true });
  if (success) return output;
  throw new ClassifyAnswerError(`answer: ${v.getDotPath(issues[0]) ?? 'answer'}: ${issues[0].message}`);
}
