import { credentialsFromEnvironment } from '../../s3/credentials.ts';
import type { Variables } from './environment.ts';

export interface SignedPost {
  readonly url: string;
  /** Service name in the signature: `lambda`, `secretsmanager`. */
  readonly service: string;
  readonly region: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/**
 * Sends JSON to an AWS service with the credentials of the function's role.
 * @throws Error if there are no credentials, or no response in time
 */
export async function postSigned(
  { url, service, region, headers, body, timeoutMs }: SignedPost,
  variables: Variables,
): Promise<Response> {
  // Imported on demand: most functions start without it.
  const { AwsClient } = await import('aws4fetch');
  const signer = new AwsClient({ ...credentialsFromEnvironment(variables), service, region });
  const signed = await signer.sign(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  });
  return fetch(signed);
}

/** Returns the base URL of a service in a region. A variable can replace it, as in the AWS SDKs. */
export function serviceEndpoint(service: string, region: string, replacement: string | undefined): string {
  if (replacement !== undefined && replacement !== '') return replacement.replace(/\/+$/, '');
  return `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
