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

/** The app of one function, and what its entry point needs besides. */
export interface Backend {
  readonly app: Hono;
  readonly registry: ModelRegistry;
  /** Called when a request begins: see `refreshModels`. */
  readonly refresh: () => Promise<void> | null;
  readonly log: Log;
  readonly environment: Environment;
}

/** Time-out of an intelligence source that has none of its own, in milliseconds. */
const sourceTimeoutMs = 1000;
/** How long a start waits for a source, in milliseconds. Lambda allows a start ten seconds. */
const readyTimeoutMs = 4000;

/**
 * Opens models and intelligence sources and creates the app.
 * @param write is called with complete log lines
 * @throws Error naming the configuration error; a store or a database that does not answer is not an error
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
    openReadySources(intel, variables, log),
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

/** Opens the intelligence sources, and lets them load their indexes or connect while the function starts. */
async function openReadySources(intel: Environment['intel'], variables: Variables, log: Log): Promise<IntelSource[]> {
  const config = 'secret' in intel ? parseIntelText(await readSecret(intel.secret, variables), intel.secret) : intel;
  const sources = await openSources(config, (source, problem) =>
    log.event('warn', 'intelligence', { source, problem }),
  );
  // Errors are ignored here. They are reported at the first look-up.
  const warmUpSource = (source: IntelSource) =>
    withTimeout(readyTimeoutMs, async (signal) => source.bucket?.('0000', signal)).catch(() => {});
  await Promise.all(sources.map(warmUpSource));
  return sources;
}
