import { existsSync } from 'node:fs';
import path from 'node:path';

/** Absolute path of the corpora: `HOSTWISE_DATA`, or by default `../shared/data` relative to the working directory. */
export const dataPath: string = path.resolve(process.env.HOSTWISE_DATA ?? '../shared/data');

/**
 * `dataPath` if it exists, otherwise null. The corpora cannot be part of the repository. Tests that need them are
 * skipped without them: `describe.skipIf(dataFolder === null)('... (needs HOSTWISE_DATA)', ...)`.
 */
export const dataFolder: string | null = existsSync(dataPath) ? dataPath : null;
