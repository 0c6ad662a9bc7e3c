/**
 * The part of `Headers` that the app uses.
 *
 * Node loads all of `fetch` at the first use of `Headers`, `Request` or `Response`, which takes about 20 ms: a quarter
 * of a cold start. `LightHeaders`, `LightRequest` and `LightResponse` avoid that. `light-contract.test.ts` checks that
 * they behave as the platform's classes do, and that the app uses nothing that they lack.
 *
 * Names are case-insensitive. Names and values are not validated, because API Gateway or the app has written them.
 */
export class LightHeaders implements Iterable<[string, string]> {
  readonly #values = new Map<string, string>();

  constructor(headers: Readonly<Record<string, string>> = {}) {
    for (const name of Object.keys(headers)) this.set(name, headers[name] as string);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  append(name: string, value: string): void {
    const previous = this.get(name);
    this.set(name, previous === null ? value : `${previous}, ${value}`);
  }

  /** In insertion order; the platform sorts by name. */
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.#values[Symbol.iterator]();
  }
}
