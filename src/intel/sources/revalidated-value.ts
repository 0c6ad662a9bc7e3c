/** A value with a tag that changes when the value does. */
export interface TaggedValue<Value> {
  readonly value: Value;
  readonly tag: string;
}

export interface RevalidationOptions<Value> {
  /** Fetches the value; returns null if the current one is still valid. @param tag of the current value, or null */
  fetch(tag: string | null): Promise<TaggedValue<Value> | null>;
  readonly maxAgeSeconds: number;
  /** Receives the reason whenever `fetch` fails. The current value stays. */
  onProblem(problem: string): void;
}

/** Minimum delay before a failed fetch is repeated. */
const retrySeconds = 5;

/**
 * A remote value that is fetched again in the background when it is read after `maxAgeSeconds`. Only readers of the
 * first value have to wait.
 */
export class RevalidatedValue<Value> {
  readonly #options: RevalidationOptions<Value>;
  #current: TaggedValue<Value> | null = null;
  #pending: Promise<void> | null = null;
  #problem: unknown = null;
  /** When the value may be fetched again, on the clock of `performance.now`. */
  #due = 0;

  /** @param first a value that is already known */
  constructor(options: RevalidationOptions<Value>, first: TaggedValue<Value> | null = null) {
    this.#options = options;
    this.#current = first;
    if (first !== null) this.#due = performance.now() + 1000 * options.maxAgeSeconds;
  }

  /** The current value, or null before the first one. Never fetches. */
  get current(): Value | null {
    return this.#current?.value ?? null;
  }

  /** Returns the value. @throws what `fetch` threw, if there is no value yet */
  async get(): Promise<Value> {
    this.refreshIfDue();
    if (this.#current === null && this.#pending !== null) await this.#pending;
    if (this.#current === null) throw this.#problem;
    return this.#current.value;
  }

  /** Starts to fetch the value again if it is due. Does not wait. */
  refreshIfDue(): void {
    if (this.#pending !== null || performance.now() < this.#due) return;
    this.#pending = this.#refresh().finally(() => {
      this.#pending = null;
    });
  }

  async #refresh(): Promise<void> {
    try {
      this.#current = (await this.#options.fetch(this.#current?.tag ?? null)) ?? this.#current;
      this.#due = performance.now() + 1000 * this.#options.maxAgeSeconds;
    } catch (error) {
      this.#problem = error;
      this.#due = performance.now() + 1000 * Math.min(retrySeconds, this.#options.maxAgeSeconds);
      this.#options.onProblem(error instanceof Error ? error.message : String(error));
    }
  }
}
