import type { LambdaResult } from './lambda-process.ts';

/** A request from which a gateway creates an event. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as in the URL, percent-encoded. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the gateway encodes the body as if it were binary. */
  readonly base64?: boolean;
}

const usualHeaders = {
  accept: '*/*',
  host: 'judge.example.com',
  'user-agent': 'curl/8.5.0',
  'x-amzn-trace-id': 'Root=1-6740a1b2-3c4d5e6f708192a3b4c5d6e7',
  'x-forwarded-for': '192.0.2.7',
  'x-forwarded-port': '443',
  'x-forwarded-proto': 'https',
};

function bodyOf({ body, base64 = false }: GatewayRequest): { body: string | null; isBase64Encoded: boolean } {
  if (body === undefined) return { body: null, isBase64Encoded: false };
  return { body: base64 ? Buffer.from(body).toString('base64') : body, isBase64Encoded: base64 };
}

function headersOf({ headers = {} }: GatewayRequest): Record<string, string> {
  return { ...usualHeaders, ...headers };
}

/**
 * Creates an event of a REST API (proxy integration, format 1.0).
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function restEvent(request: GatewayRequest): object {
  const { pathname, searchParams } = new URL(request.target, 'https://judge.example.com');
  // API Gateway decodes what a client encoded.
  const path = decodeURIComponent(pathname);
  const headers = headersOf(request);
  const query = [...searchParams];
  return {
    resource: '/{proxy+}',
    path,
    httpMethod: request.method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: query.length === 0 ? null : Object.fromEntries(query),
    multiValueQueryStringParameters:
      query.length === 0 ? null : Object.fromEntries(query.map(([name]) => [name, searchParams.getAll(name)])),
    pathParameters: { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3d4e5',
      domainName: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com',
      httpMethod: request.method,
      identity: { sourceIp: '192.0.2.7', userAgent: 'curl/8.5.0', apiKey: null },
      path: `/live${path}`,
      protocol: 'HTTP/1.1',
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      requestTimeEpoch: 1_795_000_000_000,
      resourcePath: '/{proxy+}',
      stage: 'live',
    },
    ...bodyOf(request),
  };
}

/**
 * Creates an event of an HTTP API (format 2.0).
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpEvent(request: GatewayRequest): object {
  const { pathname, search } = new URL(request.target, 'https://judge.example.com');
  return {
    version: '2.0',
    routeKey: '$default',
    // HTTP APIs decode the path too. Function URLs do not.
    rawPath: decodeURIComponent(pathname),
    rawQueryString: search.slice(1),
    headers: headersOf(request),
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3d4e5',
      domainName: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com',
      domainPrefix: 'a1b2c3d4e5',
      http: {
        method: request.method,
        path: decodeURIComponent(pathname),
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.7',
        userAgent: 'curl/8.5.0',
      },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: '$default',
      stage: '$default',
      time: '22/Nov/2026:09:30:00 +0000',
      timeEpoch: 1_795_000_000_000,
    },
    ...withoutNull(bodyOf(request)),
  };
}

/**
 * Creates an event of a function URL: format 2.0, with the path as the client sent it.
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html
 */
export function urlEvent(request: GatewayRequest): object {
  const { pathname } = new URL(request.target, 'https://judge.example.com');
  const domainName = 'abcdefghijklmnop.lambda-url.eu-central-1.on.aws';
  const event = httpEvent(request) as { requestContext: { http: object } };
  return {
    ...event,
    rawPath: pathname,
    requestContext: {
      ...event.requestContext,
      accountId: 'anonymous',
      apiId: 'abcdefghijklmnop',
      domainName,
      domainPrefix: 'abcdefghijklmnop',
      http: { ...event.requestContext.http, path: pathname },
    },
  };
}

/** Format 2.0 omits an absent body. */
function withoutNull({ body, isBase64Encoded }: { body: string | null; isBase64Encoded: boolean }): object {
  return body === null ? { isBase64Encoded } : { body, isBase64Encoded };
}

/** Every kind of event by its name. */
export const eventKinds = {
  'REST API': restEvent,
  'HTTP API': httpEvent,
  'function URL': urlEvent,
} as const;

/** The response that a gateway creates from the result of a handler, the same for every kind of event. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @throws Error if the result is malformed; a gateway would answer 502 */
export function answerOf(result: LambdaResult): GatewayAnswer {
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = result;
  if (!Number.isInteger(statusCode) || typeof body !== 'string')
    throw new Error(`malformed: ${JSON.stringify(result)}`);
  const single = Object.entries(multiValueHeaders ?? {}).map(([name, values]) => [name, values.join(', ')]);
  return {
    status: statusCode,
    headers: { ...headers, ...Object.fromEntries(single) },
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString() : body,
  };
}
