import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSelfSigned } from '../../../scripts/lib/self-signed.ts';
import { type LatencyProxy, startLatencyProxy } from './latency-proxy.ts';
import { createLoot, type Loot } from './loot.ts';
import { collector } from './spy.ts';
import { acceptWebSocket } from './websocket.ts';

/** Answers a request itself. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The attacker's servers, for every host, on loopback. */
export interface Attacker {
  /** The ports to map every host to. */
  readonly port: number;
  readonly tlsPort: number;
  /** What has reached the attacker. */
  readonly loot: Loot;
  /** Serves HTML, or a function's answer, at `host/path`. Every other address has an empty harmless page. */
  serve(address: string, content: string | Answer): void;
  /** How long answers to navigations take, in ms, and how long the handshakes of a new connection. */
  setDelays(answerMs: number, handshakeMs: number): void;
  /** Forgets loot, pages and delays, and closes idle connections, which would save the next attack a handshake. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts the attacker's servers. On every host, `/redirect?to=URL` answers with a 302, `/pass-on?to=URL` with a 307,
 * which keeps the body of a form, `/empty` with a 204, and `/hanging` not at all.
 */
export async function startAttacker(): Promise<Attacker> {
  const loot = createLoot();
  const pages = new Map<string, string | Answer>();
  let answerMs = 0;
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.hostname === collector && url.pathname === '/steal') {
      loot.add(url.searchParams);
      return void response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
    }
    if (url.pathname === '/favicon.ico') return void response.writeHead(404).end();
    loot.addRequest(url, request.method ?? 'GET');
    setTimeout(() => answer(url, pages.get(`${url.hostname}${url.pathname}`), request, response), answerMs);
  };
  const servers: readonly Server[] = [
    createServer(respond),
    createTlsServer(await createSelfSigned('hostwise.test'), respond),
  ];
  const proxies: LatencyProxy[] = [];
  for (const server of servers) {
    server.on('upgrade', (request, socket) => {
      acceptWebSocket(request, socket, (text) => loot.add(new URLSearchParams(text)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxies.push(await startLatencyProxy((server.address() as AddressInfo).port));
  }
  const [port, tlsPort] = proxies.map((proxy) => proxy.port) as [number, number];
  const attacker: Attacker = {
    port,
    tlsPort,
    loot,
    serve: (address, content) => void pages.set(address, content),
    setDelays(toAnswer, handshakeMs) {
      answerMs = toAnswer;
      for (const proxy of proxies) proxy.handshakeMs = handshakeMs;
    },
    reset() {
      loot.clear();
      pages.clear();
      attacker.setDelays(0, 0);
      for (const server of servers) server.closeIdleConnections();
    },
    async close() {
      for (const proxy of proxies) await proxy.close();
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  return attacker;
}

function answer(url: URL, content: string | Answer | undefined, request: IncomingMessage, response: ServerResponse) {
  if (typeof content === 'function') return content(request, response);
  const target = url.searchParams.get('to');
  const status = { '/redirect': 302, '/pass-on': 307 }[url.pathname];
  if (status !== undefined && target !== null) {
    // Browsers read the bytes as UTF-8; Node takes each character as one byte, and no tabs.
    const location = Buffer.from(target.replaceAll('\t', '')).toString('latin1');
    return void response.writeHead(status, { location }).end();
  }
  if (url.pathname === '/empty') return void response.writeHead(204).end();
  if (url.pathname === '/hanging') return;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(
    content ?? `<!doctype html><html lang="en"><title>${url.hostname}</title><h1>A harmless page</h1></html>`,
  );
}
