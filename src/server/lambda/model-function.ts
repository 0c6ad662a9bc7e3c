import type { Variables } from './environment.ts';
import { createPostEvent } from './post-event.ts';
import { postSigned, serviceEndpoint } from './post-signed.ts';

/** Requests the score of a vector. */
export type Predict = (request: object) => Promise<Response>;

/** The function cannot be called, or failed. `message` names it and the reason, and contains nothing of a request. */
export class ModelFunctionError extends Error {
  override readonly name = 'ModelFunctionError';
}

const timeoutMs = 5000;

/**
 * Returns a client of `POST /v1/predict` of another function, which it invokes by name, not through an API. A call
 * throws `ModelFunctionError` if the function cannot be invoked or fails, and `Error` if the network fails.
 */
export function createModelFunctionClient(name: string, variables: Variables): Predict {
  const region = variables.AWS_REGION ?? '';
  const base = serviceEndpoint('lambda', region, variables.AWS_ENDPOINT_URL_LAMBDA);
  const url = `${base}/2015-03-31/functions/${encodeURIComponent(name)}/invocations`;
  return async (request) => {
    const body = JSON.stringify(createPostEvent('/v1/predict', request));
    const response = await postSigned({ url, service: 'lambda', region, body, timeoutMs }, variables);
    const failed = response.headers.get('x-amz-function-error');
    if (!response.ok || failed !== null) {
      throw new ModelFunctionError(`function ${name}: ${failed ?? `HTTP ${response.status}`}`);
    }
    return parseResult(await response.json(), name);
  };
}

function parseResult(result: unknown, name: string): Response {
  const { statusCode, headers, body } = (result ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof statusCode !== 'number' || typeof body !== 'string') {
    throw new ModelFunctionError(`function ${name}: the result is not a response`);
  }
  return new Response(body, { status: statusCode, headers: headers as Record<string, string> });
}
