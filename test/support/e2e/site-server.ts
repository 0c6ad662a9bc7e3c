import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSelfSigned } from '../../../scripts/lib/self-signed.ts';

/** A server for every host of the tests, on two loopback ports. */
export interface SiteServer {
  readonly port: number;
  readonly tlsPort: number;
  /** Each requested page, as `host path?query`, in order. */
  readonly visits: readonly string[];
  /**
   * Adds HTML to the page at a path of every host.
   * @param headers of the response; with another `content-type`, `html` is the whole body
   */
  page(path: string, html: string, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

interface ServedPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Serves any host: `/redirect?to=URL` redirects, `/slow?ms=N` answers late, `/nothing` answers without a page (204),
 * `/setup.exe` is an attachment, every other path returns a page that names its host, with the HTML that a test has
 * added.
 */
export async function startSites(): Promise<SiteServer> {
  const pages = new Map<string, ServedPage>();
  const visits: string[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    void answer(request, response, pages, visits);
  };
  const servers = [createServer(serve), createTlsServer(await createSelfSigned('hostwise.test'), serve)] as const;
  const [port, tlsPort] = await Promise.all([listen(servers[0]), listen(servers[1])]);
  return {
    port,
    tlsPort,
    visits,
    page: (path, html, headers = {}) => void pages.set(path, { html, headers }),
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** Listens on a free port. Resolves to the port. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: ReadonlyMap<string, ServedPage>,
  visits: string[],
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  if (url.pathname === '/favicon.ico') return void response.writeHead(404).end();
  visits.push(`${url.hostname} ${url.pathname}${url.search}`);
  const target = url.searchParams.get('to');
  if (url.pathname === '/redirect' && target !== null) return void response.writeHead(302, { location: target }).end();
  if (url.pathname === '/nothing') return void response.writeHead(204).end();
  if (url.pathname === '/slow') await new Promise((done) => setTimeout(done, Number(url.searchParams.get('ms'))));
  if (url.pathname === '/setup.exe') {
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
    return void response.writeHead(200, headers).end('MZ');
  }
  const { html, headers } = pages.get(url.pathname) ?? { html: '', headers: {} };
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    // Lets one host of a site prerender another.
    'supports-loading-mode': 'credentialed-prerender',
    ...headers,
  });
  if ('content-type' in headers) return void response.end(html);
  response.end(`<!doctype html><html lang="en"><title>${url.hostname}</title><h1>${url.hostname}</h1>${html}</html>`);
}
