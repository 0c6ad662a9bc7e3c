/**
 * A database that did not answer. `message` names the source and the driver's code only: what drivers say may name users, hosts and
 * queries, and answers of the server repeat it.
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
