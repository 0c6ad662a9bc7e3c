import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
const wholeBetween = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const matching = (pattern: RegExp, expected: string) => v.pipe(v.string(), v.regex(pattern, `expected ${expected}`));

/** The command line passes it as a number. */
const account = v.pipe(
  v.union([v.string(), v.number()], 'expected twelve digits'),
  v.transform(String),
  v.regex(/^\d{12}$/, 'expected twelve digits'),
);
const database = v.picklist(['mysql', 'mongodb']);
const secretArn = matching(
  /^arn:aws[\w-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+$/,
  '"none", "bucket" or the ARN of a secret',
);

/** The log retentions that CloudWatch supports, in days. */
const retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731] as const;

/** The settings of a deployment, with their defaults. docs/deploy-aws.md explains them. */
const schema = v.strictObject({
  /** Name of the stack and prefix for the names of its parts. */
  name: v.optional(matching(/^[a-z][a-z0-9-]{0,29}$/, 'up to 30 of a-z, 0-9 and -, the first a letter'), 'hostwise'),
  /** Where to deploy; null takes it from the credentials. */
  account: v.optional(v.nullable(account), null),
  region: v.optional(v.nullable(matching(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-central-1')), null),
  /** One function for everything, or one for features and one for the model. */
  layout: v.optional(v.picklist(['single', 'split']), 'single'),
  /** HTTP API: cheaper. REST API: keys, a usage plan and a quota. */
  api: v.optional(v.picklist(['http', 'rest']), 'http'),
  /** REST API: names of the clients, which get a key each. */
  clients: v.optional(v.array(matching(/^[\w-]{1,64}$/, 'letters, digits, _ and -')), []),
  /** Requests per second that the API accepts, and the size of a burst. */
  throttle: v.optional(v.strictObject({ rate: wholeBetween(1, 10_000), burst: wholeBetween(1, 5_000) }), {
    rate: 50,
    burst: 100,
  }),
  /** REST API: requests per key in a period. */
  quota: v.optional(
    v.nullable(
      v.strictObject({ requests: wholeBetween(1, 2 ** 31 - 1), period: v.picklist(['DAY', 'WEEK', 'MONTH']) }),
    ),
    null,
  ),
  memoryMb: v.optional(wholeBetween(256, 10_240), 512),
  timeoutSeconds: v.optional(wholeBetween(3, 29), 10),
  /** Maximum concurrent executions per function, reserved from the account's quota; null shares the quota. */
  reservedConcurrency: v.optional(v.nullable(wholeBetween(1, 100_000)), null),
  /** Minimum seconds between two checks for a new model. */
  revalidateSeconds: v.optional(wholeBetween(5, 86_400), 60),
  /** Intelligence: none, the index file in the bucket, or a secret with the configuration of the sources. */
  intel: v.optional(
    v.union([v.picklist(['none', 'bucket']), secretArn], 'expected "none", "bucket" or the ARN of a secret'),
    'none',
  ),
  /** Database drivers in the function. The zip must have been built with them. */
  databases: v.optional(v.array(database), []),
  /** A network that the feature function joins to reach databases. It needs a gateway endpoint for S3. */
  vpc: v.optional(
    v.nullable(
      v.strictObject({
        subnets: v.pipe(
          v.array(matching(/^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/, 'subnet- and 8 or 17 hexadecimal digits')),
          v.minLength(1),
        ),
        securityGroup: matching(/^sg-([0-9a-f]{8}|[0-9a-f]{17})$/, 'sg- and 8 or 17 hexadecimal digits'),
      }),
    ),
    null,
  ),
  /** Your own domain for the API. With `zone`, its Route 53 records are created too. */
  domain: v.optional(
    v.nullable(
      v.strictObject({
        name: matching(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, 'a domain name'),
        certificate: matching(/^arn:aws[\w-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, 'the ARN of a certificate'),
        zone: v.optional(v.nullable(v.strictObject({ id: matching(/^Z[A-Z0-9]+$/, 'Z...'), name: text })), null),
      }),
    ),
    null,
  ),
  /** Origins whose web pages may read answers: `*` for all. */
  origins: v.optional(
    v.union([
      v.literal('*'),
      v.pipe(
        v.array(matching(/^[a-z-]+:\/\/[^/,]+$/, 'an origin such as https://intranet.example.com')),
        v.minLength(1),
      ),
    ]),
    '*',
  ),
  /** Whether to log a line per request, without hostnames. */
  logRequests: v.optional(v.boolean(), false),
  logRetentionDays: v.optional(v.picklist(retentions), 30),
  /** Receives the alarms; with null, they only appear in the console. */
  alarmEmail: v.optional(v.nullable(v.pipe(v.string(), v.email())), null),
  tags: v.optional(v.record(text, v.string()), {}),
  /** Where `npm run build:lambda` put the zips. */
  code: v.optional(text, '../dist/lambda'),
});

export type Settings = v.InferOutput<typeof schema>;

/** Invalid settings. `message` has one line per problem. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Names of all settings. */
export const settingNames: readonly string[] = Object.keys(schema.entries);

/**
 * Validates `raw` and adds the defaults.
 * @throws SettingsError with every invalid setting, what was expected and what was found
 */
export function parseSettings(raw: unknown): Settings {
  const result = v.safeParse(schema, raw);
  if (!result.success) {
    throw new SettingsError(
      result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the settings'}: ${issue.message}`).join('\n'),
    );
  }
  const complaints = contradictions(result.output);
  if (complaints.length > 0) throw new SettingsError(complaints.join('\n'));
  return result.output;
}

/** Finds settings that are valid alone but not together. */
function contradictions({ api, clients, quota, intel, databases, vpc, domain, region }: Settings): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [api === 'rest' && clients.length === 0, 'clients: a REST API needs the name of at least one client'],
    [
      api === 'http' && clients.length > 0,
      'clients: an HTTP API has no keys; choose "api": "rest", or name no clients',
    ],
    [api === 'http' && quota !== null, 'quota: an HTTP API has no usage plan; choose "api": "rest", or null'],
    [new Set(clients).size < clients.length, 'clients: a name occurs twice'],
    [new Set(databases).size < databases.length, 'databases: a name occurs twice'],
    [
      databases.length > 0 && !intel.startsWith('arn:'),
      'intel: databases need the ARN of a secret with the configuration of the sources',
    ],
    [vpc !== null && databases.length === 0, 'vpc: only databases need a network; name them, or choose null'],
    [
      domain !== null && region !== null && domain.certificate.split(':')[3] !== region,
      `domain.certificate: the certificate must be in ${region}, where the API is`,
    ],
  ];
  return rules.flatMap(([isBroken, complaint]) => (isBroken ? [complaint] : []));
}
