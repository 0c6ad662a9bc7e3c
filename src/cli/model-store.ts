import { resolve } from 'node:path';
import { parseS3Address } from '../s3/address.ts';
import type { ObjectStore } from '../server/registry/object-store.ts';
import { openStore } from '../server/registry/open-store.ts';
import { UsageError } from './command.ts';

/** Options of every `hostwise model` command that select the model store. */
export const modelStoreOptions = {
  store: { type: 'string' },
  region: { type: 'string' },
  endpoint: { type: 'string' },
} as const;

/**
 * Opens the store that the options name. Missing options come from the variables that the AWS command line also reads.
 * @throws UsageError if the options name no store; Error if there are no credentials for it
 */
export async function openModelStore(
  options: { readonly store?: string; readonly region?: string; readonly endpoint?: string },
  env: NodeJS.ProcessEnv = process.env,
): Promise<ObjectStore> {
  const { store } = options;
  if (store === undefined) throw new UsageError('--store: expected a folder or s3://bucket/prefix');
  const address = parseS3Address(store);
  if (address === null) {
    // One letter and a colon is a drive of Windows.
    if (!/^\w{2,}:/.test(store)) return openStore({ type: 'folder', path: resolve(store) });
    throw new UsageError(`--store: expected a folder or s3://bucket/prefix, found "${store}"`);
  }
  const endpoint = options.endpoint || env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || undefined;
  if (endpoint !== undefined && !/^https?:\/\/./.test(endpoint)) {
    throw new UsageError(`--endpoint: expected the URL of a server, found "${endpoint}"`);
  }
  // A server other than AWS has no regions, but a signature must name one.
  const region = options.region || env.AWS_REGION || env.AWS_DEFAULT_REGION || (endpoint && 'us-east-1');
  if (!region) throw new UsageError('--region: expected the region of the bucket, here or in AWS_REGION');
  return openStore({ type: 's3', ...address, region, endpoint });
}
