import type { Hono } from 'hono';
import type { Backend } from './backend.ts';
import { type LambdaEvent, type LambdaResult, toRequest, toResult } from './lambda-event.ts';

/** What Lambda calls. */
export type LambdaHandler = (event: unknown) => Promise<LambdaResult>;

/**
 * Answers events of REST APIs (format 1.0), HTTP APIs and function URLs (2.0).
 * @param app answers the requests
 * @param refresh called at the beginning of each; what it starts is waited for
 */
export function createLambdaHandler(app: Pick<Hono, 'fetch'>, refresh: Backend['refresh']): LambdaHandler {
  return async (event) => {
    if (!isHttp(event)) throw new TypeError('expected an event of API Gateway or of a function URL');
    const look = refresh();
    const result = await toResult(event, await app.fetch(toRequest(event)));
    if (look !== null) await look;
    return result;
  };
}

/** What is called by hand, with any JSON, has no request in it. */
function isHttp(event: unknown): event is LambdaEvent {
  if (typeof event !== 'object' || event === null || !('requestContext' in event)) return false;
  return 'rawPath' in event || 'path' in event;
}
