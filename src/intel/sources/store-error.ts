/**
 * A database that did not answer. `message` has only the source and the driver's error code, because answers of the
 * server repeat it and drivers' messages can contain users, hosts and queries.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(source: string, cause: unknown) {
    super(`${source}: ${codeOf(cause)}`, { cause });
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  return typeof code === 'number' ? `${error.name} ${code}` : error.name;
}
