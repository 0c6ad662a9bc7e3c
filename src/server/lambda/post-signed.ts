import { credentialsFromEnvironment } from '../../s3/credentials.ts';
import type { Variables } from './environment.ts';

export interface SignedPost {
  readonly url: string;
  /** As signatures name it: `lambda`, `secretsmanager`. */
  readonly service: string;
  readonly region: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/**
 * Sends JSON to a service of AWS with the credentials of the function's role.
 * @throws Error where there are no credentials or no answer in time
 */
export async function postSigned(
  { url, service, region, headers, body, timeoutMs }: SignedPost,
  variables: Variables,
): Promise<Response> {
  // Loaded where it is needed: most functions start without.
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

/** Base URL of a service in a region, which a variable can replace, as the AWS SDKs have it. */
export function serviceEndpoint(service: string, region: string, replacement: string | undefined): string {
  if (replacement !== undefined && replacement !== '') return replacement.replace(/\/+$/, '');
  return `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
