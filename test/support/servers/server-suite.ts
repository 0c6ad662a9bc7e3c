import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, vi } from 'vitest';
import { type ServeProcess, startServe } from './serve-process.ts';

export const json = { 'content-type': 'application/json' };

/** A running server that the tests of a file share, and ways to send requests to it. */
export interface ServerSuite {
  /** The URL of the server, with a slash at the end. */
  readonly url: string;
  /** Returns everything that it has logged so far. */
  log(): string;
  /** Sends a request. @param path without the slash at the start */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a JSON body. Text is sent as it is. */
  post(path: string, body: unknown): Promise<Response>;
  /** Sends text over a new connection. Resolves to what arrives until the connection closes, or within 1.5 s. */
  sendRaw(text: string): Promise<string>;
}

/** Starts the server before the tests of the surrounding `describe` or file, and stops it after them. */
export function setUpServer(): ServerSuite {
  // A busy machine needs seconds to start a process.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  let server: ServeProcess;
  beforeAll(async () => {
    server = await startServe();
  });
  afterAll(() => server.stop());

  const send = (path: string, init: RequestInit = {}): Promise<Response> => fetch(new URL(path, server.url), init);
  return {
    get url() {
      return server.url;
    },
    log: () => server.log(),
    send,
    post: (path, body) =>
      send(path, { method: 'POST', headers: json, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    sendRaw: (text) => sendRaw(server.url, text),
  };
}

async function sendRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let response = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    response += part;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(text);
  await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 1500))]);
  socket.destroy();
  return response;
}
