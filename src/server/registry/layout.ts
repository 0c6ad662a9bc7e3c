/** The pointer: a small file, and the only one that changes. */
export const currentPointerPath = 'current.json';

/** A pointer names at most eight members. This leaves room for hundreds of golden vectors for each. */
export const maxPointerBytes = 1 << 18;

/** The limit of a model file. An hour of training on large corpora gives a fraction of it. */
export const maxModelBytes = 32 << 20;

export const modelFolder = 'models';

/** The path of a model file, which is named by its hash and never changes. */
export function modelPath(sha256: string): string {
  return `${modelFolder}/${sha256}.bin`;
}

export const archiveFolder = 'pointers';

/** The path of the copy of a published pointer, which is named by its hash and never changes. */
export function archivePath(sha256: string): string {
  return `${archiveFolder}/${sha256}.json`;
}
