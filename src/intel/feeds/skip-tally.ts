import type { RejectReason } from './parse-indicator.ts';

/** The number of values that were rejected for one reason, with the first of them as an example. */
export interface SkippedValues {
  readonly reason: RejectReason;
  readonly count: number;
  /** `"value", feed line n` */
  readonly example: string;
}

/** Counts rejected values by reason. */
export class SkipTally {
  readonly #counts = new Map<RejectReason, { count: number; example: string }>();

  add(reason: RejectReason, value: string, path: string, line: number): void {
    const known = this.#counts.get(reason);
    if (known !== undefined) known.count++;
    else this.#counts.set(reason, { count: 1, example: `${JSON.stringify(value.slice(0, 80))}, ${path} line ${line}` });
  }

  /** Lists the reasons, the most frequent first. */
  list(): SkippedValues[] {
    return [...this.#counts]
      .map(([reason, { count, example }]) => ({ reason, count, example }))
      .sort((a, b) => b.count - a.count);
  }
}
