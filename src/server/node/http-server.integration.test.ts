import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type HttpServer, startHttpServer } from './http-server.ts';

let server: HttpServer;
afterEach(() => server.close());

const log = { request() {}, event() {} };

/** Serves `fetch` on a free port, and connects to it. */
async function connected(fetch: (request: Request) => Response | Promise<Response>): Promise<Socket> {
  server = await startHttpServer(fetch, { host: '127.0.0.1', port: 0, tls: null, log });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Reads everything until the other side ends the connection. */
async function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await once(socket, 'end');
  return text;
}

const path = (request: Request): string => new URL(request.url).pathname;

test('answers pipelined requests in order', async () => {
  const count = 100;
  const slowly = (text: string): Promise<Response> =>
    new Promise((resolve) => setTimeout(() => resolve(new Response(text)), 5));
  const socket = await connected((request) => {
    const text = `<${path(request)}>`;
    return path(request).endsWith('7') ? slowly(text) : new Response(text);
  });
  const last = (i: number): string => (i === count - 1 ? 'Connection: close\r\n' : '');
  const requests = Array.from({ length: count }, (_, i) => `GET /${i} HTTP/1.1\r\nHost: a\r\n${last(i)}\r\n`);
  socket.write(requests.join(''));
  const text = await textOf(socket);
  expect([...text.matchAll(/<\/(\d+)>/g)].map(([, i]) => Number(i))).toEqual(requests.map((_, i) => i));
});

test('receives bodies completely, in parts and pipelined', async () => {
  const socket = await connected(async (request) => new Response(`<${await request.text()}>`));
  const long = 'x'.repeat(200_000);
  const text = textOf(socket);
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${long.length}\r\n\r\n${long}`);
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nand\r\n');
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.write('6\r\n so on\r\n0\r\n\r\n');
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nend');
  expect([...(await text).matchAll(/<([^<]*)>/g)].map(([, body]) => body)).toEqual([long, 'and so on', 'end']);
});

test('sends no body after HEAD, and sends streams to their end', async () => {
  const parts = ['one ', 'two ', 'three'].map((part) => new TextEncoder().encode(part));
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.close();
        else controller.enqueue(part);
      },
    });
  const socket = await connected((request) => new Response(path(request) === '/stream' ? stream() : 'text'));
  socket.write('HEAD /text HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  const [head, body] = (await textOf(socket)).split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(body).toBe('');
  expect(await (await fetch(`${server.url}stream`)).text()).toBe('one two three');
});

test('a client that disconnects early does not affect others', async () => {
  const socket = await connected((request) => new Response(path(request)));
  const others = Array.from({ length: 20 }, async (_, i) => (await fetch(`${server.url}${i}`)).text());
  socket.write('GET /gone HTTP/1.1\r\nHost: a\r\n\r\n');
  socket.destroy();
  expect(await Promise.all(others)).toEqual(others.map((_, i) => `/${i}`));
});

test('a stop answers every request that was sent before', async () => {
  const socket = await connected((request) => new Response(`<${path(request)}>`));
  socket.write(Array.from({ length: 50 }, (_, i) => `GET /${i} HTTP/1.1\r\nHost: a\r\n\r\n`).join(''));
  const [text] = await Promise.all([textOf(socket), server.close()]);
  expect(text.match(/<\/\d+>/g)).toHaveLength(50);
});
