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
 * Format 1.0, of REST APIs. The path and the query have been decoded.
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

/** What is returned to the gateway, in the form that goes with the event. */
export interface LambdaResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** The request that an event stands for. @throws TypeError where no URL can be made of it */
export function toRequest(event: LambdaEvent): Request {
  const headers = headersOf(event);
  const { domainName = 'localhost' } = event.requestContext;
  const isHttp = 'rawPath' in event;
  const [method, path, query] = isHttp
    ? [event.requestContext.http.method, event.rawPath, event.rawQueryString]
    : [event.httpMethod, event.path, queryOf(event)];
  const url = new URL(`https://${domainName}${path}${query === '' ? '' : `?${query}`}`);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded === true ? 'base64' : 'utf8');
  return createLightRequest(method, url.href, headers, bytes);
}

/** What a gateway is told of a response with a text. */
export async function toResult(event: LambdaEvent, response: Response): Promise<LambdaResult> {
  const body = await response.text();
  const answer = { statusCode: response.status, body, isBase64Encoded: false };
  const headers = [...response.headers];
  if (!('multiValueHeaders' in event) || !event.multiValueHeaders) {
    return { ...answer, headers: Object.fromEntries(headers) };
  }
  return { ...answer, multiValueHeaders: Object.fromEntries(headers.map(([name, value]) => [name, [value]])) };
}

function headersOf(event: LambdaEvent): LightHeaders {
  const headers = new LightHeaders();
  const lists = 'multiValueHeaders' in event ? (event.multiValueHeaders ?? {}) : {};
  for (const [name, values = []] of Object.entries(lists)) for (const value of values) headers.append(name, value);
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    if (value !== undefined && !headers.has(name)) headers.set(name, value);
  }
  return headers;
}

/** The query encoded again. */
function queryOf({ queryStringParameters, multiValueQueryStringParameters }: RestEvent): string {
  const lists: Iterable<readonly [string, readonly string[] | string | undefined]> = Object.entries(
    multiValueQueryStringParameters ?? queryStringParameters ?? {},
  );
  const query = new URLSearchParams();
  for (const [name, values = []] of lists) for (const value of [values].flat()) query.append(name, value);
  return query.toString();
}
