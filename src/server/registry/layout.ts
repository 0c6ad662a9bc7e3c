/** The pointer: small, and the only file that is ever changed. */
export const currentPointerPath = 'current.json';

/** A pointer names at most eight members; this leaves room for hundreds of golden vectors each. */
export const maxPointerBytes = 1 << 18;

/** The largest model that is taken: an hour of training on large data gives a fraction of it. */
export const maxModelBytes = 32 << 20;

export const modelFolder = 'models';

/** A model file, named by its content and never changed. */
export function modelPath(sha256: string): string {
  return `${modelFolder}/${sha256}.bin`;
}

export const archiveFolder = 'pointers';

/** A pointer that was current once, named by its content and never changed. */
export function archivePath(sha256: string): string {
  return `${archiveFolder}/${sha256}.json`;
}
