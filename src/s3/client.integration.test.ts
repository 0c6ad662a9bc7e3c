import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type S3Server, startS3Server } from '../../test/support/servers/s3-server.ts';
import { createS3Client, type S3Client } from './client.ts';
import { S3Error } from './s3-error.ts';

let server: S3Server;
let client: S3Client;
beforeEach(async () => {
  server = await startS3Server();
  client = createS3Client({ ...server, timeoutMs: 2000 });
});
afterEach(() => server.close());

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const some = { maxBytes: 1000 };

test('reads what was written, and receives no body if the ETag matches', async () => {
  const written = await client.put('a/b.bin', bytes('content'));
  expect(written).toEqual({ status: 'written', etag: expect.stringMatching(/^"[0-9a-f]{32}"$/) });
  const { etag } = written as { etag: string };
  expect(await client.get('a/b.bin', some)).toEqual({ status: 'found', bytes: bytes('content'), etag });
  expect(await client.get('a/b.bin', { ...some, ifNoneMatch: etag })).toEqual({ status: 'not-modified' });
  expect(await client.get('a/b.bin', { ...some, ifNoneMatch: '"another"' })).toMatchObject({ status: 'found' });
  expect(await client.head('a/b.bin')).toEqual({ size: 7, etag });
});

test('reports a missing object as missing, and a missing bucket as an error', async () => {
  expect(await client.get('nothing', some)).toEqual({ status: 'missing' });
  expect(await client.head('nothing')).toBeNull();
  const other = createS3Client({ ...server, bucket: 'no-such-bucket' });
  await expect(other.get('key', some)).rejects.toThrow(/^s3:\/\/no-such-bucket\/key: HTTP 404 NoSuchBucket/);
});

test.each([
  'plain.txt',
  'with space+plus.bin',
  "quote's (1)*!.bin",
  'percent%2Fsign.bin',
  'ümlaut/中.bin',
  'a&b=c?d#e.bin',
])('the key %s is signed, stored and listed as it is', async (key) => {
  await client.put(key, bytes(key));
  expect(await client.get(key, some)).toMatchObject({ status: 'found', bytes: bytes(key) });
  expect(await client.list(key.slice(0, 3))).toEqual([{ key, size: bytes(key).length }]);
});

test('lists all pages', async () => {
  const pages: string[] = [];
  server.fault = (request, response) => {
    pages.push(new URL(request.url ?? '', server.endpoint).searchParams.get('continuation-token') ?? 'first');
    const entry = `<Contents><Key>a/&lt;${pages.length}&gt;&amp;&#x4E2D;</Key><Size>${pages.length}</Size></Contents>`;
    const more =
      pages.length < 3
        ? `true</IsTruncated><NextContinuationToken>to/${pages.length}+=`
        : 'false</IsTruncated><NextContinuationToken>';
    response.end(`<ListBucketResult xmlns="x">${entry}<IsTruncated>${more}</NextContinuationToken></ListBucketResult>`);
    return true;
  };
  expect(await client.list('a/')).toEqual([1, 2, 3].map((size) => ({ key: `a/<${size}>&中`, size })));
  expect(pages).toEqual(['first', 'to/1+=', 'to/2+=']);
});

test('throws if the response to a list request is not a list', async () => {
  server.fault = (_, response) => response.end('<html>Welcome to the captive portal</html>') !== undefined;
  await expect(client.list('a/')).rejects.toThrow('s3://hostwise-test/a/: the response is not a list of objects');
});

describe('conditional writes', () => {
  test('If-None-Match: * writes only a new object', async () => {
    expect(await client.put('key', bytes('one'), { ifNoneMatch: '*' })).toMatchObject({ status: 'written' });
    expect(await client.put('key', bytes('two'), { ifNoneMatch: '*' })).toEqual({ status: 'refused' });
    expect(await client.get('key', some)).toMatchObject({ bytes: bytes('one') });
  });

  test('If-Match writes only over the version that was read', async () => {
    const { etag } = (await client.put('key', bytes('one'))) as { etag: string };
    expect(await client.put('key', bytes('two'), { ifMatch: etag })).toMatchObject({ status: 'written' });
    expect(await client.put('key', bytes('three'), { ifMatch: etag })).toEqual({ status: 'refused' });
    expect(await client.put('gone', bytes('three'), { ifMatch: etag })).toEqual({ status: 'refused' });
    expect(await client.get('key', some)).toMatchObject({ bytes: bytes('two') });
  });
});

describe('errors', () => {
  const answer = (status: number, text = '', headers = {}) => {
    let count = 0;
    server.fault = (_, response) => {
      count++;
      response.writeHead(status, headers).end(text);
      return true;
    };
    return () => count;
  };

  test('names bucket and key if the signature is refused', async () => {
    const other = createS3Client({ ...server, credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'wrong' } });
    const failed = await other.get('some/key', some).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(S3Error);
    expect(failed).toMatchObject({
      status: 403,
      message: 's3://hostwise-test/some/key: HTTP 403 SignatureDoesNotMatch: refused by the test server',
    });
  });

  test.each([500, 503, 429])('retries once after %d', async (status) => {
    await client.put('key', bytes('there'));
    let left = 1;
    server.fault = (_, response) => {
      if (left-- <= 0) return false;
      response.writeHead(status).end();
      return true;
    };
    expect(await client.get('key', some)).toMatchObject({ status: 'found' });
    const count = answer(status);
    await expect(client.get('key', some)).rejects.toThrow(`HTTP ${status}`);
    expect(count()).toBe(2);
  });

  test('does not retry after 403', async () => {
    const count = answer(403, '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
    await expect(client.get('key', some)).rejects.toThrow('HTTP 403 AccessDenied: Access Denied');
    expect(count()).toBe(1);
  });

  test('retries once after a broken connection', async () => {
    await client.put('key', bytes('there'));
    let left = 1;
    server.fault = (request) => {
      if (left-- <= 0) return false;
      request.destroy();
      return true;
    };
    expect(await client.get('key', some)).toMatchObject({ status: 'found' });
    server.fault = (request) => {
      request.destroy();
      return true;
    };
    await expect(client.get('key', some)).rejects.toThrow(/^s3:\/\/hostwise-test\/key: /);
  });

  test('names an unreachable server and the reason', async () => {
    const unreachable = createS3Client({ ...server, endpoint: 'http://127.0.0.1:1' });
    await expect(unreachable.head('key')).rejects.toThrow(/^s3:\/\/hostwise-test\/key: .*(ECONNREFUSED|bad port)/);
  });

  test('stops waiting for a stalled body at the time-out', async () => {
    const open: ServerResponse[] = [];
    server.fault = (_, response) => {
      open.push(response);
      response.writeHead(200, { etag: '"x"' }).write('half');
      return true;
    };
    const impatient = createS3Client({ ...server, timeoutMs: 100 });
    await expect(impatient.get('key', some)).rejects.toThrow('no response within 100 ms');
    expect(open.length).toBe(2);
  });

  test('does not retry after the caller aborts', async () => {
    const count = answer(503);
    await expect(client.get('key', { ...some, signal: AbortSignal.abort() })).rejects.toThrow(S3Error);
    expect(count()).toBe(0);
  });

  test('stops reading a body above the limit, whatever length it announces', async () => {
    let sent = 0;
    server.fault = (_, response) => {
      response.writeHead(200, { etag: '"x"' });
      const more = (): void => {
        for (; !response.destroyed && sent < 1e9; sent += 65_536) {
          if (!response.write(new Uint8Array(65_536))) return void response.once('drain', more);
        }
      };
      more();
      return true;
    };
    await expect(client.get('key', some)).rejects.toThrow('more than 1000 bytes');
    expect(sent).toBeLessThan(1e8);
  });

  test('does not follow a redirect and names the region of the bucket', async () => {
    const count = answer(301, '<Error><Code>PermanentRedirect</Code></Error>', {
      location: `${server.endpoint}/elsewhere`,
      'x-amz-bucket-region': 'sa-east-1',
    });
    await expect(client.get('key', some)).rejects.toThrow('PermanentRedirect; the bucket is in region sa-east-1');
    expect(count()).toBe(1);
  });
});
