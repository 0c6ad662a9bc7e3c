import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { isSigned } from './signature-v4.ts';

export interface S3Request {
  readonly method: string;
  /** The key, without the bucket. */
  readonly key: string;
  readonly status: number;
}

/** s3rver on loopback, with two features of S3 that it lacks: it checks signatures and the conditions of writes. */
export interface S3Server {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Every answered request, in order. Tests clear it to count anew. */
  readonly requests: S3Request[];
  /**
   * If set, called before every request. It can answer the request or close the connection, and then returns true.
   * Otherwise the server answers.
   */
  fault: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
}

/** Starts a server with one empty bucket. `close` removes its folder. */
export async function startS3Server(bucket = 'hostwise-test'): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), 'hostwise-s3-'));
  const s3 = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name: bucket }] });
  await s3.configureBuckets();
  const handle = s3.callback();
  const etagOf = async (key: string): Promise<string | null> => {
    const object = await s3.store.getObject(bucket, key);
    object?.content.destroy();
    return object?.metadata.etag ?? null;
  };
  let lastWrite = Promise.resolve();
  const server = createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '', 'http://unused').pathname.slice(bucket.length + 2));
    response.on('finish', () => requests.push({ method: request.method ?? '', key, status: response.statusCode }));
    if (started.fault?.(request, response) === true) return;
    if (!isSigned(request, started.credentials.secretAccessKey)) return refuse(response, 403, 'SignatureDoesNotMatch');
    if (request.method !== 'PUT') return handle(request, response);
    // Writes run one at a time, so that nothing changes between the condition and the write.
    lastWrite = lastWrite.then(async () => {
      const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
      const etag = match === undefined && noneMatch === undefined ? null : await etagOf(key);
      if (match !== undefined && etag === null) return refuse(response, 404, 'NoSuchKey');
      if ((match !== undefined && etag !== match) || (noneMatch === '*' && etag !== null)) {
        return refuse(response, 412, 'PreconditionFailed');
      }
      handle(request, response);
      await once(response, 'close');
    });
  });
  const requests: S3Request[] = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const started: S3Server = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    requests,
    fault: null,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      s3.logger.exceptions.unhandle();
      s3.logger.close();
      await rm(directory, { recursive: true });
    },
  };
  return started;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>refused by the test server</Message></Error>`);
}
