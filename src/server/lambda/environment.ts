import * as v from 'valibot';
import { type IntelConfig, parseIntelConfig } from '../../intel/config/intel-config.ts';
import { parseS3Address } from '../../s3/address.ts';
import type { Origins } from '../http/cors.ts';
import type { RegistryConfig } from '../registry/config.ts';

/** The configuration of a function, parsed from its variables. */
export interface Environment {
  readonly models: RegistryConfig;
  /** The intelligence configuration, or the ARN of a secret that contains one. */
  readonly intel: IntelConfig | { readonly secret: string };
  /** Name of the function that scores vectors; null if this one does. */
  readonly modelFunction: string | null;
  readonly origins: Origins;
  readonly logRequests: boolean;
  /** Name of this function, a dimension of its metrics. */
  readonly functionName: string;
}

/** Environment variables, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

const origin = /^[a-z-]+:\/\/[^/]+$/;
const secretArn = /^arn:aws[\w-]*:secretsmanager:([a-z0-9-]+):\d{12}:secret:\S+$/;

/** docs/deploy-aws.md lists the variables. An empty variable counts as not set. */
const schema = v.object({
  AWS_REGION: v.optional(v.string()),
  AWS_ENDPOINT_URL_S3: v.optional(v.pipe(v.string(), v.url('expected a URL'))),
  AWS_LAMBDA_FUNCTION_NAME: v.optional(v.string(), 'hostwise'),
  HOSTWISE_STORE: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => parseS3Address(text) !== null, 'expected s3://bucket/prefix'),
    ),
  ),
  HOSTWISE_REVALIDATE_SECONDS: v.optional(wholeNumber(1, 86_400), '60'),
  HOSTWISE_INTEL: v.optional(v.string()),
  HOSTWISE_MODEL_FUNCTION: v.optional(v.pipe(v.string(), v.regex(/^[\w:-]+$/, 'expected the name of a function'))),
  HOSTWISE_ORIGINS: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => text === '*' || text.split(',').every((part) => origin.test(part)),
        'expected * or origins such as https://intranet.example.com, joined by commas',
      ),
    ),
    '*',
  ),
  HOSTWISE_LOG_REQUESTS: v.optional(v.picklist(['true', 'false'], 'expected true or false'), 'false'),
});

type Known = v.InferOutput<typeof schema>;

/** @throws Error naming every invalid variable and what was expected */
export function parseEnvironment(variables: Variables): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { success, output, issues } = v.safeParse(schema, set);
  if (!success) throw new Error(issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; '));
  const origins = output.HOSTWISE_ORIGINS;
  return {
    models: parseModels(output),
    intel: parseIntel(output),
    modelFunction: output.HOSTWISE_MODEL_FUNCTION ?? null,
    origins: origins === '*' ? '*' : new Set(origins.split(',')),
    logRequests: output.HOSTWISE_LOG_REQUESTS === 'true',
    functionName: output.AWS_LAMBDA_FUNCTION_NAME,
  };
}

function parseModels({ HOSTWISE_STORE: store, HOSTWISE_REVALIDATE_SECONDS: seconds, ...rest }: Known): RegistryConfig {
  const address = store === undefined ? null : parseS3Address(store);
  const revalidateSeconds = Number(seconds);
  if (address === null) return { store: { type: 'bundled' }, revalidateSeconds };
  return { store: { type: 's3', ...address, ...s3Server(rest, 'HOSTWISE_STORE') }, revalidateSeconds };
}

/** Parses `s3://bucket/key` of an index, the ARN of a secret, or the configuration itself as JSON. */
function parseIntel({ HOSTWISE_INTEL: text, ...rest }: Known): Environment['intel'] {
  if (text === undefined) return { sources: [] };
  if (secretArn.test(text)) return { secret: text };
  const address = parseS3Address(text);
  if (address === null) return parseIntelText(text, 'HOSTWISE_INTEL');
  const { bucket, prefix: key } = address;
  if (key === '') throw new Error('HOSTWISE_INTEL: expected s3://bucket/key, found no key');
  return parseIntelConfig({ sources: [{ type: 's3', bucket, key, ...s3Server(rest, 'HOSTWISE_INTEL') }] });
}

/**
 * Parses an intelligence configuration in JSON.
 * @param source name of the variable or secret, for messages
 * @throws Error naming what is invalid
 */
export function parseIntelText(text: string, source: string): IntelConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The text may contain a password, so the message does not quote it.
    throw new Error(`${source}: expected s3://bucket/key, the ARN of a secret or JSON`);
  }
  try {
    return parseIntelConfig(value);
  } catch (error) {
    throw new Error(`${source}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function s3Server(
  { AWS_REGION: region, AWS_ENDPOINT_URL_S3: endpoint }: Pick<Known, 'AWS_REGION' | 'AWS_ENDPOINT_URL_S3'>,
  neededBy: string,
): { region: string; endpoint?: string } {
  if (region === undefined) throw new Error(`AWS_REGION: expected the region of the bucket that ${neededBy} names`);
  return { region, ...(endpoint === undefined ? {} : { endpoint }) };
}

function wholeNumber(min: number, max: number) {
  const fits = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
  return v.pipe(v.string(), v.check(fits, `expected a whole number from ${min} to ${max}`));
}
