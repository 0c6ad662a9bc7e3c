import { createServer, type Server, STATUS_CODES } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { blankProblemJson, problemMediaType } from '../http/problem.ts';
import type { Log } from '../telemetry/log.ts';
import { limitPerTick } from './limit-per-tick.ts';

export interface HttpServer {
  readonly url: string;
  /** Resolves when all requests are answered, or after ten seconds. */
  close(): Promise<void>;
}

export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A request must arrive completely within this time. */
const requestTimeoutMs = 30_000;
/**
 * Longer than the idle time-out of common load balancers, so that this side never closes a connection that is about to
 * be used.
 */
const keepAliveMs = 75_000;
const closeTimeoutMs = 10_000;
/** Requests that were sent before a stop arrive within this time. */
const arrivalMs = 100;

/** Serves `fetch` on Node. @throws Error if the port is not available */
export async function startHttpServer(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, tls, log }: { host: string; port: number; tls: TlsFiles | null; log: Log },
): Promise<HttpServer> {
  const handle = limitPerTick(fetch);
  const listener = getRequestListener((request) => handle(request), {
    errorHandler: () => new Response(badRequest, { status: 400, headers: { 'content-type': problemMediaType } }),
  });
  // Node's own check is off. The listener refuses a missing host with a readable problem.
  const options = { requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveMs, requireHostHeader: false };
  const server = tls === null ? createServer(options, listener) : createTlsServer({ ...options, ...tls }, listener);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(error, socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  server.on('error', (error) => log.event('error', 'server', { error: error.name }));
  const { port: taken } = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;
  return { url: `${tls === null ? 'http' : 'https'}://${shown}:${taken}/`, close: () => close(server) };
}

const badRequest = problem(400, 'The request line or a header is not valid HTTP');

function problem(status: number, detail: string): string {
  return blankProblemJson(status, STATUS_CODES[status], detail);
}

/** Answers a request that is not valid HTTP. */
function refuse({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = status === 400 ? badRequest : problem(status, 'The request is incomplete or too large');
  const statusLine = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
  const headers = `content-type: ${problemMediaType}\r\nconnection: close\r\n`;
  socket.end(`${statusLine}${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

async function close(server: Server): Promise<void> {
  // Node closes connections whose request it has not read yet, so wait for requests on their way.
  await new Promise((resolve) => setTimeout(resolve, arrivalMs));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Connections become idle one after another, and would stay open for further requests.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const all = setTimeout(() => server.closeAllConnections(), closeTimeoutMs);
  await closed;
  clearInterval(idle);
  clearTimeout(all);
}
