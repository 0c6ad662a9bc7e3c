import { readFile } from 'node:fs/promises';
import type { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open-model.ts';

export const bundledModelUrl = new URL('../hostwise.bin', import.meta.url);

/** Reads the bundled model. */
export async function readBundledModel(): Promise<Model> {
  return openModel(new Uint8Array(await readFile(bundledModelUrl)));
}
