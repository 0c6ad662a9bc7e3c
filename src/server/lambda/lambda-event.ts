import { LightHeaders } from './light-headers.ts';
import { createLightRequest } from './light-request.ts';

type Texts = Readonly<Record<string, string | undefined>>;
type TextLists = Readonly<Record<string, readonly string[] | undefined>>;

interface AnyEvent {
  readonly headers?: Texts | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
}

/**
 * Format 1.0, of REST APIs. Path and query are decoded.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export interface RestEvent extends AnyEvent {
  readonly httpMethod: string;
  readonly path: string;
  readonly multiValueHeaders?: TextLists | null;
  readonly queryStringParameters?: Texts | null;
  readonly multiValueQueryStringParameters?: TextLists | null;
  readonly requestContext: { readonly domainName?: string };
}

/**
 * Format 2.0, of HTTP APIs and function URLs.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface HttpEvent extends AnyEvent {
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly requestContext: { readonly domainName?: string; readonly http: { readonly method: string } };
}

export type LambdaEvent = RestEvent | HttpEvent;

/** The result for the gateway, in the format of the event. */
export interface LambdaResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** Converts an event to a request. @throws TypeError if its URL is invalid */
export function toRequest(event: LambdaEvent): Request {
  const headers = collectHeaders(event);
  const { domainName = 'localhost' } = event.requestContext;
  const isHttp = 'rawPath' in event;
  const [method, path, query] = isHttp
    ? [event.requestContext.http.method, event.rawPath, event.rawQueryString]
    : [event.httpMethod, event.path, encodeQuery(event)];
  const url = new URL(`https://${domainName}${path}${query === '' ? '' : `?${query}`}`);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded === true ? 'base64' : 'utf8');
  return createLightRequest(method, url.href, headers, bytes);
}

/** Converts a response with a text body to the result for the gateway. */
export async function toResult(event: LambdaEvent, response: Response): Promise<LambdaResult> {
  const body = await response.text();
  const answer = { statusCode: response.status, body, isBase64Encoded: false };
  const headers = [...response.headers];
  if (!('multiValueHeaders' in event) || !event.multiValueHeaders) {
    return { ...answer, headers: Object.fromEntries(headers) };
  }
  return { ...answer, multiValueHeaders: Object.fromEntries(headers.map(([name, value]) => [name, [value]])) };
}

function collectHeaders(event: LambdaEvent): LightHeaders {
  const headers = new LightHeaders();
  const lists = 'multiValueHeaders' in event ? (event.multiValueHeaders ?? {}) : {};
  for (const [name, values = []] of Object.entries(lists)) for (const value of values) headers.append(name, value);
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    if (value !== undefined && !headers.has(name)) headers.set(name, value);
  }
  return headers;
}

/** Encodes the query, which format 1.0 has decoded. */
function encodeQuery({ queryStringParameters, multiValueQueryStringParameters }: RestEvent): string {
  const lists: Iterable<readonly [string, readonly string[] | string | undefined]> = Object.entries(
    multiValueQueryStringParameters ?? queryStringParameters ?? {},
  );
  const query = new URLSearchParams();
  for (const [name, values = []] of lists) for (const value of [values].flat()) query.append(name, value);
  return query.toString();
}
