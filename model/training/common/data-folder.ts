import { existsSync } from 'node:fs';
import path from 'node:path';

/** Absolute path at which the corpora are expected: `HOSTWISE_DATA`, or `../shared/data` beside the working directory. */
export const dataPath: string = path.resolve(process.env.HOSTWISE_DATA ?? '../shared/data');

/**
 * `dataPath` if it exists, otherwise null. The corpora cannot be part of the repository, so tests that need them say so:
 * `describe.skipIf(dataFolder === null)('... (needs HOSTWISE_DATA)', ...)`.
 */
export const dataFolder: string | null = existsSync(dataPath) ? dataPath : null;
