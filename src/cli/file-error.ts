const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder; expected a file',
  ENOTDIR: 'part of the path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

/** Says in one line which file could not be used and why. */
export function fileError(path: string, error: unknown): Error {
  return new Error(`${path}: ${reasonOf(error)}`, { cause: error });
}

/** An error of the file system whose message starts with the path; any other error as it is. */
export function withPathFirst(error: Error): Error {
  const { code, path } = error as NodeJS.ErrnoException;
  return code !== undefined && code in reasons && path !== undefined ? fileError(path, error) : error;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message;
}
