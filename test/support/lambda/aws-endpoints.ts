import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Fakes for the AWS services that a function calls: Lambda and Secrets Manager. */
export interface AwsEndpoints {
  /** Environment variables that direct a function to these fakes, with credentials. */
  readonly env: Readonly<Record<string, string>>;
  /** Functions by name. One that throws counts as failed. */
  readonly functions: Map<string, (event: object) => Promise<object>>;
  /** Texts of secrets, by ARN. */
  readonly secrets: Map<string, string>;
  close(): Promise<void>;
}

export async function startAwsEndpoints(): Promise<AwsEndpoints> {
  const functions: AwsEndpoints['functions'] = new Map();
  const secrets: AwsEndpoints['secrets'] = new Map();

  async function invoke(name: string, body: string, response: ServerResponse): Promise<void> {
    const target = functions.get(name);
    if (target === undefined) return reply(response, 404, { Type: 'User', message: `Function not found: ${name}` });
    try {
      reply(response, 200, await target(JSON.parse(body)));
    } catch (error) {
      // Lambda answers 200 even if the function failed, and says so in this header.
      response.setHeader('x-amz-function-error', 'Unhandled');
      reply(response, 200, { errorMessage: String(error) });
    }
  }

  function readSecret({ headers }: IncomingMessage, body: string, response: ServerResponse): void {
    const { SecretId: id } = JSON.parse(body) as { SecretId: string };
    const text = secrets.get(id);
    const isReadRequest = headers['x-amz-target'] === 'secretsmanager.GetSecretValue';
    if (isReadRequest && text !== undefined) reply(response, 200, { ARN: id, SecretString: text });
    else reply(response, 400, { __type: 'ResourceNotFoundException' });
  }

  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const scope = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/(.+)\/aws4_request, /.exec(
      request.headers.authorization ?? '',
    );
    const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '') ?? [];
    const service = name === undefined ? 'secretsmanager' : 'lambda';
    if (scope?.[1] !== `eu-central-1/${service}`) return reply(response, 403, { __type: 'InvalidSignatureException' });
    if (name === undefined) return readSecret(request, body, response);
    await invoke(decodeURIComponent(name), body, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      AWS_ENDPOINT_URL_LAMBDA: url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
      AWS_ACCESS_KEY_ID: 'TEST',
      AWS_SECRET_ACCESS_KEY: 'TEST',
    },
    functions,
    secrets,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
