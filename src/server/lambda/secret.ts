import type { Variables } from './environment.ts';
import { postSigned, serviceEndpoint } from './post-signed.ts';

const timeoutMs = 3000;

/**
 * Reads the text of a secret from AWS Secrets Manager.
 * @throws Error naming the secret and why it cannot be read, never its content
 */
export async function readSecret(arn: string, variables: Variables): Promise<string> {
  const [, , , region = ''] = arn.split(':');
  const url = `${serviceEndpoint('secretsmanager', region, variables.AWS_ENDPOINT_URL_SECRETS_MANAGER)}/`;
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' };
  const body = JSON.stringify({ SecretId: arn });
  const response = await postSigned({ url, service: 'secretsmanager', region, headers, body, timeoutMs }, variables);
  const answer = (await response.json()) as { SecretString?: unknown; __type?: unknown };
  if (response.ok && typeof answer.SecretString === 'string') return answer.SecretString;
  const reason = response.ok ? 'it holds no text' : String(answer.__type ?? `HTTP ${response.status}`);
  throw new Error(`secret ${arn}: ${reason}`);
}
