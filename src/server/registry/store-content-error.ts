import type { ProblemCode } from './types.ts';

/** The content of a store is invalid. Reading it again gives the same result until someone repairs it. */
export class StoreContentError extends Error {
  override readonly name = 'StoreContentError';
  readonly code: Exclude<ProblemCode, 'unreachable'>;

  constructor(code: Exclude<ProblemCode, 'unreachable'>, message: string) {
    super(message);
    this.code = code;
  }
}
