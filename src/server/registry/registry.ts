import type { Model } from '../../core/model/model.ts';
import type { RegistryConfig } from './config.ts';
import { createBundledEnsemble } from './ensemble.ts';
import { openStore } from './open-store.ts';
import type { LoadedEnsemble } from './read-store.ts';
import type { Ensemble, ModelRegistry, RegistryEvent, RegistryStatus } from './types.ts';
import { type StoreWatch, watchStore } from './watch-store.ts';

/** A process that starts waits this long for the store, then answers with the bundled model. */
const startMs = 3000;

/**
 * Opens the models of a store. Whenever the registry is used, and at most every `revalidateSeconds`, the store is looked at again in
 * the background. An ensemble that passes every check takes the place of the old one in one assignment; whatever is wrong leaves the
 * old one.
 * @param bundled called only where the store's own models cannot be used at the start
 * @param onEvent called once a look, the first one included; must not throw
 * @throws Error where the configuration cannot work: no credentials, or no bundled model where it is needed
 */
export async function openRegistry(
  config: RegistryConfig,
  bundled: () => Promise<Model>,
  onEvent: (event: RegistryEvent) => void,
): Promise<ModelRegistry> {
  const holdBundled = async (): Promise<LoadedEnsemble> => ({
    ensemble: createBundledEnsemble(await bundled()),
    models: new Map(),
  });
  if (config.store.type === 'bundled') return new Registry(await holdBundled(), onEvent);
  const started = performance.now();
  const watch = watchStore(await openStore(config.store));
  const held = (await watch.poll(new Map(), AbortSignal.timeout(startMs))) ?? (await holdBundled());
  const registry = new Registry(held, onEvent, { watch, everyMs: 1000 * config.revalidateSeconds });
  if (watch.problem !== null) onEvent({ kind: 'failed', problem: watch.problem });
  else onEvent({ kind: 'swapped', version: held.ensemble.version, milliseconds: performance.now() - started });
  return registry;
}

class Registry implements ModelRegistry {
  #held: LoadedEnsemble;
  #since = new Date().toISOString();
  #due: number;
  #looking: Promise<void> | null = null;
  readonly #source: { readonly watch: StoreWatch; readonly everyMs: number } | null;
  readonly #closed = new AbortController();
  readonly #onEvent: (event: RegistryEvent) => void;

  constructor(
    held: LoadedEnsemble,
    onEvent: (event: RegistryEvent) => void,
    source: { readonly watch: StoreWatch; readonly everyMs: number } | null = null,
  ) {
    this.#held = held;
    this.#onEvent = onEvent;
    this.#source = source;
    this.#due = source === null ? Number.POSITIVE_INFINITY : performance.now() + source.everyMs;
  }

  current(): Ensemble {
    void this.revalidateIfDue();
    return this.#held.ensemble;
  }

  revalidateIfDue(): Promise<void> | null {
    return performance.now() < this.#due ? null : this.revalidate();
  }

  revalidate(): Promise<void> {
    if (this.#source === null || this.#closed.signal.aborted) return Promise.resolve();
    this.#due = performance.now() + this.#source.everyMs;
    this.#looking ??= this.#look(this.#source.watch).finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  status(): RegistryStatus {
    const { version, aggregation, members } = this.#held.ensemble;
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

  async #look(watch: StoreWatch): Promise<void> {
    const started = performance.now();
    const found = await watch.poll(this.#held.models, this.#closed.signal);
    if (this.#closed.signal.aborted) return;
    if (found !== null && found.ensemble.version !== this.#held.ensemble.version) {
      this.#held = found;
      this.#since = new Date().toISOString();
      this.#onEvent({ kind: 'swapped', version: found.ensemble.version, milliseconds: performance.now() - started });
    } else this.#onEvent(watch.problem === null ? { kind: 'unchanged' } : { kind: 'failed', problem: watch.problem });
  }
}
