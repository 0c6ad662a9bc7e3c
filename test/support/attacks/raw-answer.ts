import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Returns an answer with these headers and a body. */
export function answerWith(headers: OutgoingHttpHeaders, body: string) {
  return (_request: unknown, response: ServerResponse): void => void response.writeHead(200, headers).end(body);
}

export const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } as const;
