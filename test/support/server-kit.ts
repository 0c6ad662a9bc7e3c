import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import type { IntelFinding, IntelSource } from '../../src/intel/indicators/intel-source.ts';
import { type AppDeps, createApp } from '../../src/server/app.ts';
import type { Aggregation } from '../../src/server/registry/combine-scores.ts';
import type { Ensemble, RegistryStatus } from '../../src/server/registry/types.ts';
import { createJsonLog } from '../../src/server/telemetry/log.ts';
import { createPromMetrics } from '../../src/server/telemetry/prom-metrics.ts';

export const bundled = await openModel(
  new Uint8Array(readFileSync(new URL('../../model/hostwise.bin', import.meta.url))),
);

/** Returns the bundled model with another prior and another version. */
export function withPrior(prior: number): Model {
  return new Model(`5.prior${prior}`, { ...bundled.parts, prior });
}

/** Creates an ensemble of models that are named a, b, c and so on. */
export function testEnsemble(
  models: readonly Model[],
  aggregation: Aggregation = 'mean',
  weights: readonly number[] = [],
): Ensemble {
  const members = models.map((model, i) => ({
    name: 'abcdefgh'.charAt(i),
    version: model.version,
    weight: weights[i] ?? 1,
    model,
  }));
  return { members, aggregation, version: models.length === 1 ? 'bundled' : '0123456789ab' };
}

/** 2026-11-22 09:30 UTC. */
export const now = Date.UTC(2026, 10, 22, 9, 30);

export interface TestApp {
  readonly app: Hono;
  /** The lines of the log, parsed. */
  readonly lines: Record<string, unknown>[];
  /** Replaces the ensemble that answers. */
  use(ensemble: Ensemble): void;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Creates the app with the bundled model, a stopped clock, and a log in memory. */
export function testApp(deps: Partial<AppDeps> = {}): TestApp {
  let ensemble = testEnsemble([bundled]);
  const lines: Record<string, unknown>[] = [];
  const app = createApp({
    registry: { current: () => ensemble, status: () => statusOf(ensemble) },
    sources: [],
    sourceTimeoutMs: 100,
    clock: { now: () => now, elapsed: () => performance.now() },
    log: createJsonLog(
      (line) => lines.push(JSON.parse(line)),
      () => now,
      true,
    ),
    metrics: createPromMetrics(false),
    audit: null,
    origins: '*',
    ...deps,
  });
  return {
    app,
    lines,
    use: (other) => {
      ensemble = other;
    },
    get: async (path, headers = {}) => app.request(path, { headers }),
    post: async (path, body, headers = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

function statusOf({ version, aggregation, members }: Ensemble): RegistryStatus {
  return {
    store: 'bundled',
    version,
    aggregation,
    members: members.map((member) => ({ name: member.name, version: member.version, weight: member.weight })),
    since: '2026-11-22T09:00:00.000Z',
    checked: null,
    problem: null,
  };
}

/** Creates a source that lists these hosts and addresses, each with its number of feeds. */
export function listSource(name: string, feeds: Readonly<Record<string, number>>): IntelSource {
  return {
    name,
    version: `${name}-1`,
    async lookUp(entity): Promise<IntelFinding | null> {
      const host = entity.kind === 'ip' ? entity.address : entity.host;
      const count = Object.hasOwn(feeds, host) ? feeds[host] : undefined;
      if (count === undefined) return null;
      return { host, feeds: count, day: 20_778, kind: 'phishing', values: { feeds: count, exact: 1, matches: 1 } };
    },
    async close() {},
  };
}

/** Creates a source that never answers. */
export function silentSource(name: string): IntelSource {
  const never = (): Promise<never> => new Promise(() => {});
  return { name, version: '', lookUp: never, bucket: never, close: async () => {} };
}

/** Creates a source that always fails. */
export function brokenSource(name: string): IntelSource {
  const fail = async (): Promise<never> => {
    throw new Error('the disk is on fire');
  };
  return { name, version: '', lookUp: fail, bucket: fail, close: async () => {} };
}
