import type { SkipReason } from './skip-reason.ts';

/** The number of values that were rejected for one reason, with the first of them as an example. */
export interface SkippedValues {
  readonly reason: SkipReason;
  readonly count: number;
  /** `"value", feed line n`; without the line if it is not known */
  readonly example: string;
}

/** Counts rejected values by reason. */
export class SkipTally {
  readonly #counts = new Map<SkipReason, { count: number; example: string }>();

  /** @param line null if it is not known */
  add(reason: SkipReason, value: string, path: string, line: number | null): void {
    const known = this.#counts.get(reason);
    if (known !== undefined) known.count++;
    else {
      const where = line === null ? path : `${path} line ${line}`;
      this.#counts.set(reason, { count: 1, example: `${JSON.stringify(value.slice(0, 80))}, ${where}` });
    }
  }

  /** Lists the reasons, the most frequent first. */
  list(): SkippedValues[] {
    return [...this.#counts]
      .map(([reason, { count, example }]) => ({ reason, count, example }))
      .sort((a, b) => b.count - a.count);
  }
}
