/** A value and what tells whether it is still the current one. */
export interface TaggedValue<Value> {
  readonly value: Value;
  readonly tag: string;
}

export interface RevalidationOptions<Value> {
  /** Fetches the value. @param tag of the value at hand, or null; returns null where that is still the current one */
  fetch(tag: string | null): Promise<TaggedValue<Value> | null>;
  readonly maxAgeSeconds: number;
  /** Told whenever `fetch` fails; the value at hand stays. */
  onProblem(problem: string): void;
}

/** No more often than this is a failed fetch repeated. */
const retrySeconds = 5;

/**
 * A value from elsewhere, fetched again when somebody asks for it and it is older than so many seconds. Those who ask never wait for
 * that, except for the very first value.
 */
export class RevalidatedValue<Value> {
  readonly #options: RevalidationOptions<Value>;
  #current: TaggedValue<Value> | null = null;
  #pending: Promise<void> | null = null;
  #problem: unknown = null;
  /** Moment from which on it is fetched again, on the clock of `performance.now`. */
  #due = 0;

  /** @param first value that is at hand already */
  constructor(options: RevalidationOptions<Value>, first: TaggedValue<Value> | null = null) {
    this.#options = options;
    this.#current = first;
    if (first !== null) this.#due = performance.now() + 1000 * options.maxAgeSeconds;
  }

  /** The value at hand, or null before the first. Never fetches. */
  get current(): Value | null {
    return this.#current?.value ?? null;
  }

  /** The value. @throws what `fetch` threw, where there is no value yet */
  async get(): Promise<Value> {
    this.refreshIfDue();
    if (this.#current === null && this.#pending !== null) await this.#pending;
    if (this.#current === null) throw this.#problem;
    return this.#current.value;
  }

  /** Fetches the value again where that is due, and waits for nothing. */
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
