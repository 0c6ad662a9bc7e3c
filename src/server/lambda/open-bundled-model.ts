import { createHash } from 'node:crypto';
import type { Model } from '../../core/model/model.ts';
import { openKnownModel, openModel } from '../../core/model/open-model.ts';

/**
 * Opens the model that `scripts/build-lambda.ts` packs beside the program.
 * @throws ModelError where the file has been changed since and is none that this program can read
 */
export async function openBundledModel(): Promise<Model> {
  // There is nothing else to do meanwhile, and one call is sooner done than the four of `readFile`. Importing `node:fs` would
  // load all that it exports, streams too, which takes longer than reading the file.
  const file = process.getBuiltinModule('node:fs').readFileSync(new URL('./hostwise.bin', import.meta.url));
  // The build writes here what the file hashes to that it has opened with every check. These very bytes need none again, which
  // is a tenth of the time of a cold start; all others do.
  const isKnown = createHash('sha256').update(file).digest('hex') === process.env.HOSTWISE_BUNDLED_MODEL;
  return isKnown ? openKnownModel(file) : openModel(file);
}
