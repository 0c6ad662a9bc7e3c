import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Whether a request has a valid AWS signature (Signature Version 4 in the Authorization header, service s3). Written
 * from the specification and independent of the client, because s3rver accepts any such signature.
 */
export function isSigned(request: IncomingMessage, secretAccessKey: string): boolean {
  const { authorization = '' } = request.headers;
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=(.+?), Signature=(.+)$/;
  const parts = pattern.exec(authorization);
  if (parts === null) return false;
  const [, day, region, names, signature] = parts as unknown as [string, string, string, string, string];
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://unused');
  const query = [...searchParams]
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .sort()
    .join('&');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const path = pathname
    .split('/')
    .map((segment) => strict(decodeURIComponent(segment)))
    .join('/');
  const payload = String(request.headers['x-amz-content-sha256']);
  const canonical = [request.method, path, query, headers.join(''), names, payload].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${scope}\n${sha256(canonical)}`;
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex') === signature;
}

function strict(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
