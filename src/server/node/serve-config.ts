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

/** Everything that `hostwise serve` can be told in a file. Paths are relative to that file. */
const serveConfigSchema = v.strictObject({
  host: v.optional(text, '127.0.0.1'),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)), 8787),
  /** Speaks HTTPS, with the certificate chain and its private key in these files (PEM). */
  tls: v.optional(v.strictObject({ certificate: text, key: text })),
  /** Model to answer with instead of the bundled one. */
  model: v.optional(text),
  /** Where newer models come from. */
  models: v.optional(registryConfigSchema),
  /** Sources of intelligence, and how long one may take that has no `timeoutMs` of its own. */
  intelligence: v.optional(
    v.strictObject({
      sources: intelConfigSchema.entries.sources,
      timeoutMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000)), 1000),
    }),
  ),
  /** Whose web pages may read answers: `*` for everybody's. */
  origins: v.optional(v.union([v.literal('*'), v.array(origin)]), '*'),
  log: v.optional(
    v.strictObject({
      /** A line for every request; without hostnames. */
      requests: v.optional(v.boolean(), true),
      /** A line for every verdict, with the hostname. */
      hostnames: v.optional(v.boolean(), false),
    }),
    {},
  ),
});

export type ServeConfig = v.InferOutput<typeof serveConfigSchema>;

/**
 * Reads a configuration file; the defaults where there is none.
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

/** @throws Error naming every field that does not fit, after `from` */
export function parseServeConfig(value: unknown, from: string): ServeConfig {
  if (Array.isArray(value)) throw new Error(`${from}: the whole: expected an object, found a list`);
  const { success, output, issues } = v.safeParse(serveConfigSchema, value);
  if (success) return output;
  const problems = issues.map((issue) => {
    const field = v.getDotPath(issue) ?? 'the whole';
    return `${field}: ${issue.expected === 'never' ? 'there is no such field' : issue.message}`;
  });
  throw new Error(`${from}: ${problems.join('; ')}`);
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
