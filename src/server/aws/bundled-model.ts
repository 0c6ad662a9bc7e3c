import { readFileSync } from 'node:fs';
import type { Model } from '../../core/model/model.ts';
import { openModel } from '../../core/model/open.ts';

/** Opens the model that `scripts/build-lambda.ts` packs beside the program. */
export async function bundledModel(): Promise<Model> {
  // There is nothing else to do meanwhile, and one call is sooner done than the four of `readFile`.
  return openModel(readFileSync(new URL('./hostwise.bin', import.meta.url)));
}
