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
  /** Of the answer's body, where it is a 200; what servers say of errors is short. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface S3Response {
  readonly status: number;
  /** As the server spells it, with quotes; empty where it gave none. */
  readonly etag: string;
  /** `content-length`, which is all there is after HEAD; NaN where it is missing. */
  readonly length: number;
  /** Where the bucket really is, if the server says so. */
  readonly region: string | null;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Longest error text or acknowledgement that is read. */
const shortBody = 1 << 16;

/** Milliseconds before the second attempt: never at once, and not all clients at the same moment. */
const pauseMs = (): number => 50 + 200 * Math.random();

/**
 * Returns a function that signs and sends requests. What fails on the way, takes too long or is answered by 429 or 5xx is tried
 * once more. Redirects are not followed, since a signature is valid for one host only.
 */
export function createRequester(
  options: BucketAddress & { readonly credentials: Credentials; readonly timeoutMs: number },
): (request: S3Request) => Promise<S3Response> {
  let signer: AwsClient | undefined;
  const attempt = async (request: S3Request): Promise<S3Response> => {
    const { method, key, query = {}, body, maxBytes = shortBody, signal } = request;
    const url = objectUrl(options, key);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    // Loaded where it is needed: most functions start without.
    signer ??= new (await import('aws4fetch')).AwsClient({
      ...options.credentials,
      service: 's3',
      region: options.region,
    });
    const headers = { ...request.headers, 'x-amz-content-sha256': await sha256Hex(body ?? new Uint8Array()) };
    const limit = AbortSignal.timeout(options.timeoutMs);
    const response = await fetch(
      await signer.sign(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: 'manual',
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      }),
    );
    const allowed = response.status === 200 ? maxBytes : shortBody;
    const read = await readCapped(response, allowed);
    if (read === null) {
      throw new S3TooLargeError(`s3://${options.bucket}/${key}: more than ${allowed} bytes`, response.status);
    }
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? '',
      length: Number(response.headers.get('content-length') ?? Number.NaN),
      region: response.headers.get('x-amz-bucket-region'),
      body: read,
    };
  };
  return async (request) => {
    const where = `s3://${options.bucket}/${request.key}`;
    for (let left = 1; ; left--) {
      try {
        const answer = await attempt(request);
        if (left === 0 || (answer.status < 500 && answer.status !== 429)) return answer;
      } catch (error) {
        if (error instanceof S3TooLargeError) throw error;
        const givenUp = request.signal?.aborted === true;
        if (givenUp || left === 0) {
          const reason = givenUp ? 'given up before there was an answer' : explain(error, options.timeoutMs);
          throw new S3Error(`${where}: ${reason}`, null, error);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs()));
    }
  };
}

/** `fetch` says "fetch failed" and hides the reason in the cause, which may be several: one an address of the host. */
function explain(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  const { cause } = error;
  if (cause instanceof AggregateError) return cause.errors.map((each) => explain(each, timeoutMs)).join(', ');
  return cause instanceof Error ? explain(cause, timeoutMs) : error.message;
}
