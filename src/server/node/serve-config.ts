import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { intelConfigSchema } from '../../intel/config/intel-config.ts';
import { registryConfigSchema } from '../registry/config.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected some text'));
const origin = v.pipe(
  v.string(),
  v.regex(/^[a-z-]+:\/\/[^/]+$/, 'expected an origin such as https://intranet.example.com'),
);

/** The configuration file of `hostwise serve`. Paths are relative to the file. */
const serveConfigSchema = v.strictObject({
  host: v.optional(text, '127.0.0.1'),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)), 8787),
  /** Serves HTTPS with this certificate chain and private key (PEM files). */
  tls: v.optional(v.strictObject({ certificate: text, key: text })),
  /** Model file to use instead of the bundled one. */
  model: v.optional(text),
  /** Store of newer models. */
  models: v.optional(registryConfigSchema),
  /** Intelligence sources, and the time-out of those that have no `timeoutMs` of their own. */
  intelligence: v.optional(
    v.strictObject({
      sources: intelConfigSchema.entries.sources,
      timeoutMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000)), 1000),
    }),
  ),
  /** Origins of the web pages that may read answers; `*` allows all. */
  origins: v.optional(v.union([v.literal('*'), v.array(origin)]), '*'),
  log: v.optional(
    v.strictObject({
      /** Logs every request, without hostnames. */
      requests: v.optional(v.boolean(), true),
      /** Logs every verdict, with the hostname. */
      hostnames: v.optional(v.boolean(), false),
    }),
    {},
  ),
});

export type ServeConfig = v.InferOutput<typeof serveConfigSchema>;

/**
 * Reads a configuration file. Returns the defaults if `path` is undefined.
 * @throws Error naming the file, the field and what was expected
 */
export async function readServeConfig(path: string | undefined): Promise<ServeConfig> {
  if (path === undefined) return v.parse(serveConfigSchema, {});
  const config = parseServeConfig(await readJsonFile(path), path);
  const folder = dirname(path);
  const { tls, model, models, intelligence } = config;
  const store = models?.store;
  return {
    ...config,
    ...(tls && { tls: { certificate: resolve(folder, tls.certificate), key: resolve(folder, tls.key) } }),
    ...(model !== undefined && { model: resolve(folder, model) }),
    ...(models &&
      store?.type === 'folder' && {
        models: { ...models, store: { ...store, path: resolve(folder, store.path) } },
      }),
    ...(intelligence && {
      intelligence: {
        ...intelligence,
        sources: intelligence.sources.map((source) =>
          source.type === 'file' ? { ...source, path: resolve(folder, source.path) } : source,
        ),
      },
    }),
  };
}

/** @param source name of the file for messages @throws Error naming every invalid field */
export function parseServeConfig(value: unknown, source: string): ServeConfig {
  if (Array.isArray(value)) throw new Error(`${source}: the configuration: expected an object, found a list`);
  const { success, output, issues } = v.safeParse(serveConfigSchema, value);
  if (success) return output;
  const problems = issues.map((issue) => {
    const field = v.getDotPath(issue) ?? 'the configuration';
    return `${field}: ${issue.expected === 'never' ? 'there is no such field' : issue.message}`;
  });
  throw new Error(`${source}: ${problems.join('; ')}`);
}

async function readJsonFile(path: string): Promise<unknown> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Error(`${path}: expected JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
