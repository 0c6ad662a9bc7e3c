import * as v from 'valibot';

const timeoutMs = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000)));
const seconds = (fallback: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), fallback);
/** Maximum number of open connections. */
const connections = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 10);
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const name = v.optional(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/, 'expected a-z, then up to 31 of a-z, 0-9 and -')),
);
/** Becomes part of SQL text, because the name of a table cannot be a parameter. */
const identifier = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_][A-Za-z0-9_]{0,49}$/, 'expected a letter or _, then up to 49 letters, digits and _'),
);
/** Name of the environment variable that holds a password, so that no file has to. */
const variable = v.optional(
  v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable')),
);

const fileSchema = v.strictObject({ type: v.literal('file'), name, path: text, revalidateSeconds: seconds(60) });

const s3Schema = v.strictObject({
  type: v.literal('s3'),
  name,
  bucket: text,
  key: text,
  region: text,
  endpoint: v.optional(v.pipe(v.string(), v.url())),
  revalidateSeconds: seconds(300),
  timeoutMs,
});

const mysqlSchema = v.pipe(
  v.strictObject({
    type: v.literal('mysql'),
    name,
    /** `mysql://user@host:port/database`; or give its parts in the fields below. */
    url: v.optional(v.pipe(text, v.url(), v.startsWith('mysql://'))),
    host: v.optional(text),
    port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
    user: v.optional(text),
    password: v.optional(v.string()),
    passwordVariable: variable,
    database: v.optional(text),
    table: v.optional(identifier, 'hostwise_indicators'),
    /** Encrypts the connection and verifies the server's certificate. */
    tls: v.optional(v.boolean(), false),
    connections,
    timeoutMs,
  }),
  v.check(
    ({ url, user, database }) => url !== undefined || (user !== undefined && database !== undefined),
    'expected "url", or "user" and "database"',
  ),
);

const mongoSchema = v.strictObject({
  type: v.literal('mongodb'),
  name,
  /** Also selects TLS and replica sets, in the syntax of the driver. */
  url: v.pipe(text, v.regex(/^mongodb(?:\+srv)?:\/\//, 'expected mongodb:// or mongodb+srv://')),
  user: v.optional(text),
  password: v.optional(v.string()),
  passwordVariable: variable,
  database: text,
  collection: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/, 'expected the name of a collection')),
    'indicators',
  ),
  connections,
  timeoutMs,
});

const sourceSchema = v.variant('type', [fileSchema, s3Schema, mysqlSchema, mongoSchema]);

/** Intelligence sources. A source without a `name` is named after its type. Unknown fields are rejected. */
export const intelConfigSchema = v.strictObject({
  sources: v.pipe(
    v.array(sourceSchema),
    v.maxLength(20),
    v.check(
      (sources) => new Set(sources.map(sourceName)).size === sources.length,
      'two sources have the same name; give each a "name"',
    ),
  ),
});

export type IntelConfig = v.InferOutput<typeof intelConfigSchema>;
export type SourceConfig = IntelConfig['sources'][number];
export type FileConfig = v.InferOutput<typeof fileSchema>;
export type S3Config = v.InferOutput<typeof s3Schema>;
export type MysqlConfig = v.InferOutput<typeof mysqlSchema>;
export type MongoConfig = v.InferOutput<typeof mongoSchema>;

/** The name of a source in answers, logs and metrics. */
export function sourceName({ name, type }: { readonly name?: string | undefined; readonly type: string }): string {
  return name ?? type;
}

/**
 * Validates a configuration that was parsed from a file or an environment variable.
 * @throws Error that names the first invalid field
 */
export function parseIntelConfig(value: unknown): IntelConfig {
  const { success, output, issues } = v.safeParse(intelConfigSchema, value, { abortEarly: true });
  if (success) return output;
  const { message, expected } = issues[0];
  const problem = expected === 'never' ? 'there is no such field' : message;
  throw new Error(`intelligence sources: ${v.getDotPath(issues[0]) ?? 'configuration'}: ${problem}`);
}

/** Returns the password of a database source, if it has one. @throws Error if the environment variable is not set */
export function resolvePassword(
  config: { readonly password?: string | undefined; readonly passwordVariable?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { password, passwordVariable } = config;
  if (passwordVariable === undefined) return password;
  const found = env[passwordVariable];
  if (found === undefined) throw new Error(`passwordVariable: the environment has no ${passwordVariable}`);
  return found;
}
