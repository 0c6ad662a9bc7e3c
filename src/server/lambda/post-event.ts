import type { HttpEvent } from './lambda-event.ts';

/** Creates the event of a request with a JSON body, as an HTTP API sends it (format 2.0). */
export function createPostEvent(path: string, request: object): HttpEvent {
  const http = { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' };
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json', host: 'localhost' },
    requestContext: { domainName: 'localhost', http },
    body: JSON.stringify(request),
    isBase64Encoded: false,
  };
  return event;
}
