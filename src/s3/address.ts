export interface BucketAddress {
  readonly bucket: string;
  readonly region: string;
  /** Base URL of an S3-compatible server; AWS if it is missing. */
  readonly endpoint?: string;
}

/**
 * Returns the URL of an object, or of the bucket if `key` is empty. On AWS the bucket is part of the host name, unless
 * it contains a dot, which the wildcard certificate does not cover. Otherwise, and on other servers, it is part of the
 * path.
 * @throws Error if no URL can express the key
 */
export function objectUrl({ bucket, region, endpoint }: BucketAddress, key: string): URL {
  const segments = key.split('/');
  // `URL` resolves these segments in every spelling, so the request would name another key.
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw new Error(`S3 key ${JSON.stringify(key)}: "." and ".." cannot be segments of a key`);
  }
  const path = segments.map(encodeURIComponent).join('/');
  if (endpoint !== undefined) return new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${path}`);
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return new URL(bucket.includes('.') ? `https://${host}/${bucket}/${path}` : `https://${bucket}.${host}/${path}`);
}

export const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * Parses `s3://bucket/prefix`.
 * @returns the prefix without leading and trailing slashes, empty if there is none; null if `text` is not such an
 *   address
 */
export function parseS3Address(text: string): { bucket: string; prefix: string } | null {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  if (bucket === undefined || !bucketPattern.test(bucket)) return null;
  return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
