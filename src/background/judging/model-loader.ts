import modelUrl from '../../../model/hostwise.bin?url';
import { openModel } from '../../core/model/open-model.ts';
import type { Scorer } from '../../core/verdict/decide.ts';
import { warn } from '../base/log.ts';

let loading: Promise<Scorer | null> | null = null;

/** Returns the bundled model, read once per life of the worker, or null where it cannot be read. Never rejects. */
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
    warn('the model cannot be read; names are judged without it', error);
    return null;
  }
}
