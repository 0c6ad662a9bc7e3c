import type { Model } from '../../core/model/model.ts';
import type { RegistryConfig } from './config.ts';
import { createBundledEnsemble } from './ensemble.ts';
import { openStore } from './open-store.ts';
import type { LoadedEnsemble } from './read-store.ts';
import type { Ensemble, ModelRegistry, RegistryEvent, RegistryStatus } from './types.ts';
import { type StoreWatch, watchStore } from './watch-store.ts';

/** How long a starting process waits for the store before it answers with the bundled model. */
const startTimeoutMs = 3000;

/**
 * Opens the models of a store. When the registry is used, and at most every `revalidateSeconds`, it reads the store
 * again in the background. An ensemble that passes every check replaces the old one in one assignment. If anything is
 * wrong, the old one stays.
 * @param bundled called only if the models of the store cannot be used at the start
 * @param onEvent called after every read of the store, including the first; must not throw
 * @throws Error if the configuration cannot work: no credentials, or no bundled model although it is needed
 */
export async function openRegistry(
  config: RegistryConfig,
  bundled: () => Promise<Model>,
  onEvent: (event: RegistryEvent) => void,
): Promise<ModelRegistry> {
  const loadBundled = async (): Promise<LoadedEnsemble> => ({
    ensemble: createBundledEnsemble(await bundled()),
    models: new Map(),
  });
  if (config.store.type === 'bundled') return new Registry(await loadBundled(), onEvent);
  const started = performance.now();
  const watch = watchStore(await openStore(config.store));
  const loaded = (await watch.poll(new Map(), AbortSignal.timeout(startTimeoutMs))) ?? (await loadBundled());
  const registry = new Registry(loaded, onEvent, { watch, everyMs: 1000 * config.revalidateSeconds });
  if (watch.problem !== null) onEvent({ kind: 'failed', problem: watch.problem });
  else onEvent({ kind: 'swapped', version: loaded.ensemble.version, milliseconds: performance.now() - started });
  return registry;
}

class Registry implements ModelRegistry {
  #loaded: LoadedEnsemble;
  #since = new Date().toISOString();
  #due: number;
  #revalidation: Promise<void> | null = null;
  readonly #source: { readonly watch: StoreWatch; readonly everyMs: number } | null;
  readonly #closed = new AbortController();
  readonly #onEvent: (event: RegistryEvent) => void;

  constructor(
    loaded: LoadedEnsemble,
    onEvent: (event: RegistryEvent) => void,
    source: { readonly watch: StoreWatch; readonly everyMs: number } | null = null,
  ) {
    this.#loaded = loaded;
    this.#onEvent = onEvent;
    this.#source = source;
    this.#due = source === null ? Number.POSITIVE_INFINITY : performance.now() + source.everyMs;
  }

  current(): Ensemble {
    void this.revalidateIfDue();
    return this.#loaded.ensemble;
  }

  revalidateIfDue(): Promise<void> | null {
    return performance.now() < this.#due ? null : this.revalidate();
  }

  revalidate(): Promise<void> {
    if (this.#source === null || this.#closed.signal.aborted) return Promise.resolve();
    this.#due = performance.now() + this.#source.everyMs;
    this.#revalidation ??= this.#poll(this.#source.watch).finally(() => {
      this.#revalidation = null;
    });
    return this.#revalidation;
  }

  status(): RegistryStatus {
    const { version, aggregation, members } = this.#loaded.ensemble;
    const watch = this.#source?.watch;
    return {
      store: watch?.name ?? 'bundled',
      version,
      aggregation,
      members: members.map((member) => ({ name: member.name, version: member.version, weight: member.weight })),
      since: this.#since,
      checked: watch?.checked ?? null,
      problem: watch?.problem ?? null,
    };
  }

  close(): void {
    this.#closed.abort();
  }

  async #poll(watch: StoreWatch): Promise<void> {
    const started = performance.now();
    const found = await watch.poll(this.#loaded.models, this.#closed.signal);
    if (this.#closed.signal.aborted) return;
    if (found !== null && found.ensemble.version !== this.#loaded.ensemble.version) {
      this.#loaded = found;
      this.#since = new Date().toISOString();
      this.#onEvent({ kind: 'swapped', version: found.ensemble.version, milliseconds: performance.now() - started });
    } else this.#onEvent(watch.problem === null ? { kind: 'unchanged' } : { kind: 'failed', problem: watch.problem });
  }
}
