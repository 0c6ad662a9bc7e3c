import type { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Backend } from './backend.ts';

type Result = Awaited<ReturnType<ReturnType<typeof handle>>>;

/** What Lambda calls. */
export type Handler = (event: LambdaEvent, context: LambdaContext) => Promise<Result>;

/**
 * Answers events of REST APIs (format 1.0), HTTP APIs and function URLs (2.0).
 * @param app answers the requests
 * @param refresh called at the beginning of each; what it starts is waited for
 */
export function lambdaHandler(app: Hono, refresh: Backend['refresh']): Handler {
  const answer = handle(app);
  return async (event, context) => {
    if (!isHttp(event)) throw new TypeError('expected an event of API Gateway or of a function URL');
    const look = refresh();
    const result = await answer(event, context);
    if (look !== null) await look;
    return result;
  };
}

/** What is called by hand, with any JSON, has no request in it. */
function isHttp(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'requestContext' in event;
}
