/** The part of s3rver that the tests use. The package has no types. */
declare module 's3rver' {
  import type { RequestListener } from 'node:http';
  import type { Readable } from 'node:stream';

  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      vhostBuckets: boolean;
      configureBuckets: readonly { name: string }[];
    });
    readonly store: {
      getObject(
        bucket: string,
        key: string,
      ): Promise<{ readonly metadata: { readonly etag: string }; readonly content: Readable } | null>;
    };
    readonly logger: { readonly exceptions: { unhandle(): void }; close(): void };
    configureBuckets(): Promise<void>;
    callback(): RequestListener;
  }
}
