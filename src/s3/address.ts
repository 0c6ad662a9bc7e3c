export interface BucketAddress {
  readonly bucket: string;
  readonly region: string;
  /** Base URL of a server that speaks like S3; AWS itself where there is none. */
  readonly endpoint?: string;
}

/**
 * Returns the URL of an object, or of the bucket where `key` is empty. The bucket is part of the host name on AWS, and part of the
 * path on other servers and where a dot in its name would not fit the certificate.
 * @throws Error where no URL can name the key
 */
export function objectUrl({ bucket, region, endpoint }: BucketAddress, key: string): URL {
  const segments = key.split('/');
  // URL takes these away, in every spelling, and the request would be about another key.
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw new Error(`S3 key ${JSON.stringify(key)}: "." and ".." cannot be parts of a key`);
  }
  const path = segments.map(encodeURIComponent).join('/');
  if (endpoint !== undefined) return new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${path}`);
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return new URL(bucket.includes('.') ? `https://${host}/${bucket}/${path}` : `https://${bucket}.${host}/${path}`);
}

export const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * Takes `s3://bucket/prefix` apart.
 * @returns the prefix without a slash at either end, empty where there is none; null where `text` is no such address
 */
export function parseS3Address(text: string): { bucket: string; prefix: string } | null {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  if (bucket === undefined || !bucketPattern.test(bucket)) return null;
  return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
