import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Model } from '../core/model/model.ts';
import { openModel } from '../core/model/open-model.ts';
import { fileError } from './file-error.ts';

/** The bundled model. The relative path is the same from `src/cli` and from the built `dist/cli`. */
const bundledModel = fileURLToPath(new URL('../../model/hostwise.bin', import.meta.url));

/**
 * Reads a model file; without a path, the bundled one.
 * @throws Error that names the file and says what is wrong with it
 */
export async function loadModel(path: string = bundledModel): Promise<Model> {
  try {
    return await openModel(new Uint8Array(await readFile(path)));
  } catch (error) {
    throw fileError(`model ${path}`, error);
  }
}
