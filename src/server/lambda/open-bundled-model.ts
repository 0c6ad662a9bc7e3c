import { createHash } from 'node:crypto';
import type { Model } from '../../core/model/model.ts';
import { openKnownModel, openModel } from '../../core/model/open-model.ts';

/**
 * Opens the model that `scripts/build-lambda.ts` packs beside the program.
 * @throws ModelError if the file has been replaced by one that this program cannot read
 */
export async function openBundledModel(): Promise<Model> {
  // One synchronous call is faster than the four of `readFile`, and there is nothing else to do at this moment. An
  // import of `node:fs` would load all its exports, including streams, which takes longer than reading the file.
  const file = process.getBuiltinModule('node:fs').readFileSync(new URL('./hostwise.bin', import.meta.url));
  // The build injects the SHA-256 of the model that it validated. The same hash proves that these bytes were validated
  // before, so the checks, a tenth of a cold start, are skipped. Any other file is checked.
  const isKnown = createHash('sha256').update(file).digest('hex') === process.env.HOSTWISE_BUNDLED_MODEL;
  return isKnown ? openKnownModel(file) : openModel(file);
}
