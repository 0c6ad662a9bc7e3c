import type { Hono } from 'hono';
import { withTimeout } from '../../core/base/timeout.ts';
import type { IntelSource } from '../../intel/indicators/intel-source.ts';
import { openSources } from '../../intel/open-sources.ts';
import { createApp } from '../app.ts';
import { openRegistry } from '../registry/registry.ts';
import type { ModelRegistry } from '../registry/types.ts';
import { createJsonLog, type Log } from '../telemetry/log.ts';
import { type Environment, parseIntelText, type Variables } from './environment.ts';
import { createLightResponse } from './light-response.ts';
import { metricLine } from './metric-line.ts';
import { openBundledModel } from './open-bundled-model.ts';
import { refreshModels } from './refresh-models.ts';
import { createRegistryWatcher } from './registry-watcher.ts';
import { readSecret } from './secret.ts';

/** The app of one function, with what its entry point needs besides. */
export interface Backend {
  readonly app: Hono;
  readonly registry: ModelRegistry;
  /** Called when a request begins: see `refreshModels`. */
  readonly refresh: () => Promise<void> | null;
  readonly log: Log;
  readonly environment: Environment;
}

/** Milliseconds that a source of intelligence may take that has no limit of its own. */
const sourceTimeoutMs = 1000;
/** Milliseconds that a start waits for a source; Lambda gives a start ten seconds. */
const readyMs = 4000;

/**
 * Opens models and intelligence and makes the app.
 * @param write takes lines of the log
 * @throws Error naming what is configured wrongly; a store or a database that does not answer is no reason
 */
export async function openBackend(
  environment: Environment,
  variables: Variables,
  write: (line: string) => void,
): Promise<Backend> {
  const { models, intel, origins, logRequests, functionName } = environment;
  const log = createJsonLog(write, Date.now, logRequests);
  const count = createRegistryWatcher(log, (metric) => write(metricLine(functionName, Date.now(), { [metric]: 1 })));
  const [registry, sources] = await Promise.all([
    openRegistry(models, openBundledModel, count),
    readySources(intel, variables, log),
  ]);
  const app = createApp({
    registry,
    sources,
    sourceTimeoutMs,
    clock: { now: Date.now, elapsed: () => performance.now() },
    log,
    metrics: null,
    audit: null,
    origins,
    respond: createLightResponse,
  });
  return { app, registry, refresh: () => refreshModels(registry), log, environment };
}

/** Opens the sources of intelligence and has them fetch their indexes, or connect, while the function starts. */
async function readySources(intel: Environment['intel'], variables: Variables, log: Log): Promise<IntelSource[]> {
  const config = 'secret' in intel ? parseIntelText(await readSecret(intel.secret, variables), intel.secret) : intel;
  const sources = await openSources(config, (source, problem) =>
    log.event('warn', 'intelligence', { source, problem }),
  );
  // What goes wrong now is told when somebody asks.
  const ask = (source: IntelSource) =>
    withTimeout(readyMs, async (signal) => source.bucket?.('0000', signal)).catch(() => {});
  await Promise.all(sources.map(ask));
  return sources;
}
