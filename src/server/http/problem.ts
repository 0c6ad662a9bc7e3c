/** What can go wrong for the asker; each is a `type` of its own (`urn:hostwise:problem:KIND`), so that programs need not read texts. */
export const problems = {
  'no-json': { status: 400, title: 'The body is no JSON' },
  incomplete: { status: 400, title: 'The body did not arrive' },
  'unknown-path': { status: 404, title: 'There is nothing here' },
  'wrong-method': { status: 405, title: 'This method is not allowed here' },
  'model-changed': { status: 409, title: 'The model has changed' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-media-type': { status: 415, title: 'The body has the wrong media type' },
  'invalid-fields': { status: 422, title: 'Some fields do not fit' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'No source of intelligence answers' },
} as const;

export type ProblemKind = keyof typeof problems;

/** One field that does not fit. */
export interface FieldError {
  /** Dotted path in the body, name of a query parameter or of a part of the path; empty for the body as a whole. */
  readonly field: string;
  /** What was expected and what was found. */
  readonly detail: string;
}

/** An answer that is an error, thrown by whoever notices. Its text goes to the asker; it holds nothing of the inside. */
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

/** The most fields that one answer names. */
const mostErrors = 20;

/** Returns the problem for fields that do not fit; the detail tells the first of them. */
export function invalidFields(errors: readonly FieldError[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const detail = first === undefined ? 'The request does not fit' : `${first.field || 'body'}: ${first.detail}${more}`;
  return new Problem('invalid-fields', detail, { errors: errors.slice(0, mostErrors) });
}

/** The body of the answer, RFC 9457. */
export function problemJson({ kind, message, errors }: Problem): string {
  const { status, title } = problems[kind];
  const type = `urn:hostwise:problem:${kind}`;
  return JSON.stringify({ type, title, status, detail: message, ...(errors.length === 0 ? {} : { errors }) });
}
