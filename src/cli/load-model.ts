import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Model } from '../core/model/model.ts';
import { openModel } from '../core/model/open-model.ts';

/** The bundled model; the same relative path from `src/cli` and from the built `dist/cli`. */
const bundled = fileURLToPath(new URL('../../model/hostwise.bin', import.meta.url));

/**
 * Reads a model file, the bundled one where no path is given.
 * @throws Error naming the file and what is wrong with it
 */
export async function loadModel(path: string = bundled): Promise<Model> {
  try {
    return await openModel(new Uint8Array(await readFile(path)));
  } catch (error) {
    throw new Error(`model ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
