// biome-ignore-all lint/suspicious/noConsole: the only place that writes to the worker's console.

/** Logs an unexpected failure that the user did not cause. */
export function warn(what: string, error: unknown): void {
  console.warn(`Hostwise: ${what}`, error);
}
