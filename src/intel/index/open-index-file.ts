import { readFile } from 'node:fs/promises';
import type { IntelIndex } from './intel-index.ts';
import { openIndex } from './open-index.ts';

/** Opens an index file. @throws Error naming the file and the problem */
export async function openIndexFile(path: string): Promise<IntelIndex> {
  try {
    return await openIndex(await readFile(path));
  } catch (error) {
    throw new Error(`index ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
