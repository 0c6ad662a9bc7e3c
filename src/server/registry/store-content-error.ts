import type { ProblemCode } from './types.ts';

/** What a store holds cannot be used as it is. Asking the store again brings the same, unless somebody mends it. */
export class StoreContentError extends Error {
  override readonly name = 'StoreContentError';
  readonly code: Exclude<ProblemCode, 'unreachable'>;

  constructor(code: Exclude<ProblemCode, 'unreachable'>, message: string) {
    super(message);
    this.code = code;
  }
}
