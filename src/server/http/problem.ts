import { blankProblemType, type ProblemKind, type ProblemType, problemType, problemTypes } from './problem-types.ts';

/** One field that is not valid. */
export interface FieldError {
  /** Dotted path in the body, or the name of a query or path parameter; empty for the body as a whole. */
  readonly field: string;
  /** What was expected and what was found. */
  readonly detail: string;
}

/** A thrown error answer. The client sees its text, so it must not reveal anything internal. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    detail: string,
    more: { errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.kind = kind;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

/** How many fields one answer names. */
const maxErrors = 20;

/** Returns the problem for invalid fields. Its detail quotes the first of them. */
export function invalidFields(errors: readonly FieldError[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const detail = first === undefined ? 'The request is invalid' : `${first.field || 'body'}: ${first.detail}${more}`;
  return new Problem('invalid-fields', detail, { errors: errors.slice(0, maxErrors) });
}

/** The body of an error answer, RFC 9457. */
interface ProblemBody {
  readonly type: ProblemType;
  readonly title: string | undefined;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
}

export const problemMediaType = 'application/problem+json';

export function problemJson({ kind, message, errors }: Problem): string {
  const { status, title } = problemTypes[kind];
  const body: ProblemBody = { type: problemType(kind), title, status, detail: message };
  return JSON.stringify(errors.length === 0 ? body : ({ ...body, errors } satisfies ProblemBody));
}

/** The body of an error answer to a request that is not valid HTTP. @param title the standard text of the status */
export function blankProblemJson(status: number, title: string | undefined, detail: string): string {
  return JSON.stringify({ type: blankProblemType, title, status, detail } satisfies ProblemBody);
}
