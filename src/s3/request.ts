import type { AwsClient } from 'aws4fetch';
import { sha256Hex } from '../core/base/digest.ts';
import { readCapped } from '../core/base/read-capped.ts';
import { type BucketAddress, objectUrl } from './address.ts';
import type { Credentials } from './credentials.ts';
import { S3Error, S3TooLargeError } from './s3-error.ts';

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'HEAD';
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Limit of the body of a 200 response. The bodies of errors are short. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface S3Response {
  readonly status: number;
  /** As in the header, with quotes; empty if it is missing. */
  readonly etag: string;
  /** `content-length`, which is the only size that HEAD gives; NaN if it is missing. */
  readonly length: number;
  /** Region of the bucket, if the server names it. */
  readonly region: string | null;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Limit of an error text or an acknowledgement, in bytes. */
const maxShortBytes = 1 << 16;

/** Milliseconds before the second attempt. Random, so that clients do not retry at the same moment. */
const retryDelayMs = (): number => 50 + 200 * Math.random();

/**
 * Returns a function that signs and sends requests. It retries once after a network error, a time-out, 429 or 5xx. It
 * does not follow redirects, because a signature is valid for one host only.
 */
export function createRequester(
  options: BucketAddress & { readonly credentials: Credentials; readonly timeoutMs: number },
): (request: S3Request) => Promise<S3Response> {
  let signer: AwsClient | undefined;
  const attempt = async (request: S3Request): Promise<S3Response> => {
    const { method, key, query = {}, body, maxBytes = maxShortBytes, signal } = request;
    const url = objectUrl(options, key);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    // Imported on demand: most Lambda functions start without it.
    signer ??= new (await import('aws4fetch')).AwsClient({
      ...options.credentials,
      service: 's3',
      region: options.region,
    });
    const headers = { ...request.headers, 'x-amz-content-sha256': await sha256Hex(body ?? new Uint8Array()) };
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const response = await fetch(
      await signer.sign(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: 'manual',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      }),
    );
    const limit = response.status === 200 ? maxBytes : maxShortBytes;
    const bytes = await readCapped(response, limit);
    if (bytes === null) {
      throw new S3TooLargeError(`s3://${options.bucket}/${key}: more than ${limit} bytes`, response.status);
    }
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? '',
      length: Number(response.headers.get('content-length') ?? Number.NaN),
      region: response.headers.get('x-amz-bucket-region'),
      body: bytes,
    };
  };
  return async (request) => {
    const address = `s3://${options.bucket}/${request.key}`;
    for (let retries = 1; ; retries--) {
      try {
        const response = await attempt(request);
        if (retries === 0 || (response.status < 500 && response.status !== 429)) return response;
      } catch (error) {
        if (error instanceof S3TooLargeError) throw error;
        const isAborted = request.signal?.aborted === true;
        if (isAborted || retries === 0) {
          const reason = isAborted ? 'aborted before there was a response' : describeCause(error, options.timeoutMs);
          throw new S3Error(`${address}: ${reason}`, null, error);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs()));
    }
  };
}

/** `fetch` reports "fetch failed" and puts the reason into the cause, which has one error per address of the host. */
function describeCause(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no response within ${timeoutMs} ms`;
  const { cause } = error;
  if (cause instanceof AggregateError) return cause.errors.map((each) => describeCause(each, timeoutMs)).join(', ');
  return cause instanceof Error ? describeCause(cause, timeoutMs) : error.message;
}
