/**
 * Every error that the REST interface can answer with. Each has a `type` of its own, so that programs need not read
 * texts. The OpenAPI document lists exactly these, so an error that it does not know cannot be sent.
 */
export const problemTypes = {
  'no-json': { status: 400, title: 'The body is not valid JSON' },
  incomplete: { status: 400, title: 'The body is incomplete' },
  'unknown-path': { status: 404, title: 'No such path' },
  'wrong-method': { status: 405, title: 'Method not allowed' },
  'model-changed': { status: 409, title: 'The model has changed' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-media-type': { status: 415, title: 'Unsupported media type' },
  'invalid-fields': { status: 422, title: 'Invalid fields' },
  internal: { status: 500, title: 'Internal server error' },
  unavailable: { status: 503, title: 'No intelligence source answered' },
  'model-unavailable': { status: 503, title: 'The model function did not answer' },
} as const;

export type ProblemKind = keyof typeof problemTypes;

/** `about:blank` (RFC 9457) is for requests that are not valid HTTP: the status says it all. */
export const blankProblemType = 'about:blank';

export type ProblemType = `urn:hostwise:problem:${ProblemKind}` | typeof blankProblemType;

export const problemKinds = Object.keys(problemTypes) as ProblemKind[];

export function problemType(kind: ProblemKind): ProblemType {
  return `urn:hostwise:problem:${kind}`;
}
