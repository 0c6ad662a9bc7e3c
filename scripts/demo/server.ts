import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSelfSigned } from '../lib/self-signed.ts';
import type { DemoGroup } from './hosts.ts';
import { demoPage, standInPage } from './pages.ts';

/** The loopback server behind every hostname of the demonstration. */
export interface DemoServer {
  /** Address of the list of hostnames. */
  readonly url: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  close(): void;
}

/**
 * Serves the start page on its own address and a stand-in page for every other host, over http and https on free ports.
 */
export async function startDemoServer(groups: readonly DemoGroup[]): Promise<DemoServer> {
  const http = createHttpServer((request, response) => answer(request, response));
  const httpPort = await listen(http);
  const own = `127.0.0.1:${httpPort}`;
  const answer: RequestListener = ({ headers: { host = '' } }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(host === own ? demoPage(groups) : standInPage(host));
  };
  // Browsers open names under some suffixes (.dev, .app) over https only.
  const https = createHttpsServer(await createSelfSigned('Hostwise demonstration'), answer);
  const httpsPort = await listen(https);
  return {
    url: `http://${own}/`,
    httpPort,
    httpsPort,
    close() {
      for (const server of [http, https]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Returns Chromium's `--host-resolver-rules` that send these hosts, and no others, to the server. */
export function resolverRules({ httpPort, httpsPort }: DemoServer, hosts: readonly string[]): string {
  return hosts
    .flatMap((host) => [`MAP ${host}:443 127.0.0.1:${httpsPort}`, `MAP ${host}:80 127.0.0.1:${httpPort}`])
    .join(', ');
}
