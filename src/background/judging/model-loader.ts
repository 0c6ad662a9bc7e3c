import modelUrl from '../../../model/hostwise.bin?url';
import { sha256, toHex } from '../../core/base/digest.ts';
import { openKnownModel, openModel } from '../../core/model/open-model.ts';
import type { Scorer } from '../../core/verdict/decide.ts';
import { warn } from '../base/log.ts';

let loading: Promise<Scorer | null> | null = null;

/** Returns the bundled model, or null if it cannot be read. Reads it once in the life of the worker. Never rejects. */
export function loadBundledModel(): Promise<Scorer | null> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Scorer | null> {
  try {
    const response = await fetch(modelUrl);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const file = new Uint8Array(await response.arrayBuffer());
    // The build has validated the model with this hash. Checking it again would keep the first page waiting.
    const isKnown = toHex(await sha256(file)) === import.meta.env.MODEL_SHA256;
    return isKnown ? openKnownModel(file) : await openModel(file);
  } catch (error) {
    warn('cannot read the model; names are judged without it', error);
    return null;
  }
}
