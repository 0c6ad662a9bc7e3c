import modelUrl from '../../../model/hostwise.bin?url';
import { openModel } from '../../core/model/open-model.ts';
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
    return await openModel(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    warn('cannot read the model; names are judged without it', error);
    return null;
  }
}
