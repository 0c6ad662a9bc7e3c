import type { BucketAddress } from './address.ts';
import { type Credentials, credentialsFromEnvironment } from './credentials.ts';
import { type ListedObject, parseListPage } from './list-xml.ts';
import { createRequester, type S3Response } from './request.ts';
import { describeError, S3Error } from './s3-error.ts';

export interface S3Options extends BucketAddress {
  /** Default: those of the environment. */
  readonly credentials?: Credentials;
  /** Limit of each attempt, including the body. Default: 10,000. */
  readonly timeoutMs?: number;
}

export interface GetOptions {
  /** Reading stops above this size. */
  readonly maxBytes: number;
  /** ETag of the version that the caller has; it is not sent again. */
  readonly ifNoneMatch?: string;
  readonly signal?: AbortSignal;
}

export type GetResult =
  | { readonly status: 'found'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }
  | { readonly status: 'not-modified' }
  | { readonly status: 'missing' };

export interface PutOptions {
  readonly contentType?: string;
  /** `*` writes only if the object does not exist. */
  readonly ifNoneMatch?: '*';
  /** Writes only if the object has this ETag. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** `refused`: the condition does not hold. A server without support for conditions always writes. */
export type PutResult = { readonly status: 'written'; readonly etag: string } | { readonly status: 'refused' };

/**
 * One bucket. Every method throws `S3Error`, naming bucket and key, if the server cannot be reached or refuses the
 * request.
 */
export interface S3Client {
  get(key: string, options: GetOptions): Promise<GetResult>;
  put(key: string, bytes: Uint8Array<ArrayBuffer>, options?: PutOptions): Promise<PutResult>;
  /** Null if there is no such object. */
  head(key: string, signal?: AbortSignal): Promise<{ readonly size: number; readonly etag: string } | null>;
  /** All objects whose keys start with `prefix`, sorted by key. */
  list(prefix: string, signal?: AbortSignal): Promise<ListedObject[]>;
}

/** Limit of one page of a list, in bytes: a thousand keys of 1,024 bytes and their XML. */
const maxListBytes = 4 << 20;

/**
 * Creates a client of one bucket on S3 or an S3-compatible server.
 *
 * It signs `fetch` requests with aws4fetch, because the AWS SDK takes twenty times as long to load at a cold start and
 * Hostwise needs four operations: read, conditional write, size and list.
 *
 * Without the permission `s3:ListBucket` AWS answers 403, not 404, for a missing key, and `get` and `head` throw.
 * @throws Error if there are no credentials
 */
export function createS3Client(options: S3Options): S3Client {
  const request = createRequester({
    ...options,
    credentials: options.credentials ?? credentialsFromEnvironment(process.env),
    timeoutMs: options.timeoutMs ?? 10_000,
  });
  const failure = (key: string, { status, body, region }: S3Response): S3Error => {
    const hint = status === 301 && region !== null ? `; the bucket is in region ${region}` : '';
    return new S3Error(`s3://${options.bucket}/${key}: ${describeError(status, textOf(body))}${hint}`, status);
  };
  return {
    async get(key, { maxBytes, ifNoneMatch, signal }) {
      const headers = ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch };
      const answer = await request({ method: 'GET', key, headers, maxBytes, signal });
      if (answer.status === 304) return { status: 'not-modified' };
      if (answer.status === 404 && isMissingKey(answer)) return { status: 'missing' };
      if (answer.status !== 200) throw failure(key, answer);
      return { status: 'found', bytes: answer.body, etag: answer.etag };
    },
    async put(key, bytes, { contentType = 'application/octet-stream', ifNoneMatch, ifMatch, signal } = {}) {
      const headers = {
        'content-type': contentType,
        ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      };
      const answer = await request({ method: 'PUT', key, headers, body: bytes, signal });
      // 409 is a conflict with a simultaneous write; 404 means that the object to replace no longer exists.
      const isGone = ifMatch !== undefined && answer.status === 404 && isMissingKey(answer);
      if (answer.status === 412 || answer.status === 409 || isGone) return { status: 'refused' };
      if (answer.status !== 200) throw failure(key, answer);
      return { status: 'written', etag: answer.etag };
    },
    async head(key, signal) {
      const answer = await request({ method: 'HEAD', key, signal });
      if (answer.status === 404) return null;
      if (answer.status !== 200) throw failure(key, answer);
      return { size: answer.length, etag: answer.etag };
    },
    async list(prefix, signal) {
      const objects: ListedObject[] = [];
      let next: string | null = null;
      do {
        const query = { 'list-type': '2', prefix, ...(next === null ? {} : { 'continuation-token': next }) };
        const answer = await request({ method: 'GET', key: '', query, maxBytes: maxListBytes, signal });
        if (answer.status !== 200) throw failure(prefix, answer);
        const page = parseListPage(textOf(answer.body));
        if (page === null)
          throw new S3Error(`s3://${options.bucket}/${prefix}: the response is not a list of objects`, 200);
        objects.push(...page.objects);
        next = page.next;
      } while (next !== null);
      return objects;
    },
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A missing bucket is a configuration error, not a missing object. */
function isMissingKey({ body }: S3Response): boolean {
  return !textOf(body).includes('<Code>NoSuchBucket</Code>');
}
