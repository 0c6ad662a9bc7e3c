import type { BucketAddress } from './address.ts';
import { type Credentials, credentialsFromEnvironment } from './credentials.ts';
import { type ListedObject, parseListPage } from './list-xml.ts';
import { createRequester, type S3Response } from './request.ts';
import { describeError, S3Error } from './s3-error.ts';

export interface S3Options extends BucketAddress {
  /** Those of the environment where none are given. */
  readonly credentials?: Credentials;
  /** For each attempt, the body included; 10,000 where none is given. */
  readonly timeoutMs?: number;
}

export interface GetOptions {
  /** More than this is refused while it is being read. */
  readonly maxBytes: number;
  /** ETag of what is at hand: the same object is then not sent again. */
  readonly ifNoneMatch?: string;
  readonly signal?: AbortSignal;
}

export type GetResult =
  | { readonly status: 'found'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }
  | { readonly status: 'not-modified' }
  | { readonly status: 'missing' };

export interface PutOptions {
  readonly contentType?: string;
  /** `*` writes only where there is no such object yet. */
  readonly ifNoneMatch?: '*';
  /** Writes only over the object with this ETag. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** `refused`: the condition did not hold. A server that knows no conditions writes always. */
export type PutResult = { readonly status: 'written'; readonly etag: string } | { readonly status: 'refused' };

/** One bucket. Every method throws `S3Error`, naming bucket and key, where the server cannot be reached or does not do as asked. */
export interface S3Client {
  get(key: string, options: GetOptions): Promise<GetResult>;
  put(key: string, bytes: Uint8Array<ArrayBuffer>, options?: PutOptions): Promise<PutResult>;
  /** Null where there is no such object. */
  head(key: string, signal?: AbortSignal): Promise<{ readonly size: number; readonly etag: string } | null>;
  /** All objects whose keys begin with `prefix`, in the order of their keys. */
  list(prefix: string, signal?: AbortSignal): Promise<ListedObject[]>;
}

/** Longest page of a list that is read: a thousand keys of 1,024 bytes with what stands around them. */
const listBytes = 4 << 20;

/**
 * A signed client of one bucket on S3 or on a server that speaks like it.
 * Without `s3:ListBucket` AWS answers 403, not 404, to a key that does not exist, and `get` and `head` then throw.
 * @throws Error where there are no credentials
 */
export function createS3Client(options: S3Options): S3Client {
  const request = createRequester({
    ...options,
    credentials: options.credentials ?? credentialsFromEnvironment(process.env),
    timeoutMs: options.timeoutMs ?? 10_000,
  });
  const failure = (key: string, { status, body, region }: S3Response): S3Error => {
    const elsewhere = status === 301 && region !== null ? `; the bucket is in region ${region}` : '';
    return new S3Error(`s3://${options.bucket}/${key}: ${describeError(status, textOf(body))}${elsewhere}`, status);
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
      // 409 is a conflict with another write at the same moment; 404 says that what was to be replaced is gone.
      const gone = ifMatch !== undefined && answer.status === 404 && isMissingKey(answer);
      if (answer.status === 412 || answer.status === 409 || gone) return { status: 'refused' };
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
        const answer = await request({ method: 'GET', key: '', query, maxBytes: listBytes, signal });
        if (answer.status !== 200) throw failure(prefix, answer);
        const page = parseListPage(textOf(answer.body));
        if (page === null) throw new S3Error(`s3://${options.bucket}/${prefix}: the answer is no list of objects`, 200);
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

/** A bucket that does not exist is a mistake in the configuration, not an object that is yet to come. */
function isMissingKey({ body }: S3Response): boolean {
  return !textOf(body).includes('<Code>NoSuchBucket</Code>');
}
