import type { Hono } from 'hono';
import type { Backend } from './backend.ts';
import { type LambdaEvent, type LambdaResult, toRequest, toResult } from './lambda-event.ts';

/** The function that Lambda calls. */
export type LambdaHandler = (event: unknown) => Promise<LambdaResult>;

/**
 * Creates the handler for events of REST APIs (format 1.0), HTTP APIs and function URLs (2.0).
 * @param refresh called at the start of each request; the handler waits for the promise before it returns the answer
 */
export function createLambdaHandler(app: Pick<Hono, 'fetch'>, refresh: Backend['refresh']): LambdaHandler {
  return async (event) => {
    if (!isHttp(event)) throw new TypeError('expected an event of API Gateway or of a function URL');
    const refreshed = refresh();
    const result = await toResult(event, await app.fetch(toRequest(event)));
    if (refreshed !== null) await refreshed;
    return result;
  };
}

/** A manual invocation may pass any JSON. */
function isHttp(event: unknown): event is LambdaEvent {
  if (typeof event !== 'object' || event === null || !('requestContext' in event)) return false;
  return 'rawPath' in event || 'path' in event;
}
