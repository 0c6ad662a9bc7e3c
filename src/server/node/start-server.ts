import { readFile } from 'node:fs/promises';
import type { Model } from '../../core/model/model.ts';
import { openSources } from '../../intel/open-sources.ts';
import { createApp } from '../app.ts';
import { openRegistry } from '../registry/registry.ts';
import type { RegistryEvent } from '../registry/types.ts';
import { createJsonLog, type Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createPromMetrics } from '../telemetry/prom-metrics.ts';
import { startHttpServer, type TlsFiles } from './http-server.ts';
import { createLineWriter } from './line-writer.ts';
import type { ServeConfig } from './serve-config.ts';

export interface RunningServer {
  /** With the actual port and a trailing slash. */
  readonly url: string;
  /** Answers pending requests, accepts no more, and releases all resources. */
  stop(): Promise<void>;
}

/**
 * Opens models, intelligence sources and the port.
 * @param loadModel reads the model file at a path, or the bundled one if there is no path
 * @throws Error naming what cannot be opened
 */
export async function startServer(
  config: ServeConfig,
  loadModel: (path: string | undefined) => Promise<Model>,
): Promise<RunningServer> {
  const { host, port, tls, models, intelligence, origins } = config;
  const lines = createLineWriter(process.stderr);
  const log = createJsonLog(lines.write, Date.now, config.log.requests);
  const metrics = createPromMetrics(true);
  const registry = await openRegistry(
    models ?? { store: { type: 'bundled' }, revalidateSeconds: 60 },
    () => loadModel(config.model),
    createRegistryObserver(metrics, log),
  );
  const sources = await openSources(intelligence ?? { sources: [] }, (source, problem) =>
    log.event('warn', 'intelligence', { source, problem }),
  );
  const release = async (): Promise<void> => {
    registry.close();
    await Promise.all(sources.map((source) => source.close()));
    await lines.flush();
  };
  const app = createApp({
    registry,
    sources,
    sourceTimeoutMs: intelligence?.timeoutMs ?? 1000,
    clock: { now: Date.now, elapsed: () => performance.now() },
    log,
    metrics,
    audit: config.log.hostnames
      ? ({ hostname, verdict, explanation, modelVersion }) =>
          log.event('info', 'verdict', {
            host: hostname.host,
            verdict,
            probability: explanation?.probability ?? null,
            model: modelVersion,
          })
      : null,
    origins: origins === '*' ? '*' : new Set(origins),
  });
  try {
    const server = await startHttpServer(app.fetch, { host, port, tls: await readTls(tls), log });
    log.event('info', 'started', { url: server.url, model: registry.current().members[0]?.version ?? null });
    return {
      url: server.url,
      async stop() {
        await server.close();
        log.event('info', 'stopped');
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Returns an observer that counts every read of the model store and logs changes. */
function createRegistryObserver(metrics: Metrics, log: Log): (event: RegistryEvent) => void {
  let lastReported = '';
  return (event) => {
    metrics.registry(event);
    if (event.kind === 'swapped') log.event('info', 'model', { outcome: 'swapped', version: event.version });
    if (event.kind === 'failed' && lastReported !== event.problem.since) {
      const { code, message, since } = event.problem;
      log.event('warn', 'model', { outcome: code, problem: message, since });
    }
    lastReported = event.kind === 'failed' ? event.problem.since : '';
  };
}

async function readTls(tls: ServeConfig['tls']): Promise<TlsFiles | null> {
  if (tls === undefined) return null;
  const read = async (field: string, path: string): Promise<Buffer> => {
    try {
      return await readFile(path);
    } catch (error) {
      throw new Error(`tls ${field} ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return { cert: await read('certificate', tls.certificate), key: await read('key', tls.key) };
}
