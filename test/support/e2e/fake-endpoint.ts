import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the endpoint has received. */
export interface EndpointRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = (request: EndpointRequest, response: ServerResponse) => void | Promise<void>;

/** An endpoint on loopback that records requests. Every origin may read its answers, as with the real one. */
export interface FakeEndpoint {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The requests so far, without the preflight requests of browsers. */
  readonly requests: readonly EndpointRequest[];
  /** Answers the requests from now on. */
  answer: Answer;
  /** Closes all connections and stops listening. */
  stop(): Promise<void>;
}

/** Answers with JSON. */
export function json(response: ServerResponse, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
}

export async function startEndpoint(answer: Answer): Promise<FakeEndpoint> {
  const requests: EndpointRequest[] = [];
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('access-control-allow-origin', '*');
    if (incoming.method === 'OPTIONS') {
      const allowed = { 'access-control-allow-headers': 'content-type, x-api-key', 'access-control-max-age': '86400' };
      return void response.writeHead(204, allowed).end();
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: Buffer.concat(chunks).toString() };
    requests.push(request);
    await endpoint.answer(request, response);
  };
  const server = createServer((incoming, response) => void handle(incoming, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint: FakeEndpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return endpoint;
}
