import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const usual = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const folder = path.resolve(process.env.HOSTWISE_DATA ?? usual);

/**
 * Folder of the corpora that no package can carry, or null where it is not there. Tests that need it say so:
 * `describe.skipIf(dataFolder === null)('... (needs HOSTWISE_DATA)', ...)`.
 */
export const dataFolder: string | null = existsSync(folder) ? folder : null;
