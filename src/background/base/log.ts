// biome-ignore-all lint/suspicious/noConsole: the one place where the worker speaks to whoever opens its console.

/** Notes what went wrong without anybody's fault of use. */
export function warn(what: string, error: unknown): void {
  console.warn(`Hostwise: ${what}`, error);
}
