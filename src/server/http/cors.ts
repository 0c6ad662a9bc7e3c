/** Origins whose pages may read answers: all (`*`) or these. No answer depends on a cookie. */
export type Origins = '*' | ReadonlySet<string>;

/** Headers of cacheable responses, so that a cache can serve the response to other clients. */
export function cacheableOriginHeaders(origins: Origins): Readonly<Record<string, string>> {
  return origins === '*' ? { 'access-control-allow-origin': '*' } : { vary: 'origin' };
}

/**
 * Lets the requesting page read `response` if its origin is allowed. Programs send no origin and get no CORS headers.
 */
export function allowOrigin(origins: Origins, request: Request, response: Response): void {
  const origin = request.headers.get('origin');
  if (origin === null || (origins !== '*' && !origins.has(origin))) return;
  response.headers.set('access-control-allow-origin', origins === '*' ? '*' : origin);
  response.headers.set('access-control-expose-headers', 'etag, hostwise-model, hostwise-feature-set');
}

/** Headers for the preflight of a request with JSON or a key. @param methods as in `allow` */
export function preflightHeaders(methods: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': 'content-type, x-api-key, authorization, if-none-match',
    'access-control-max-age': '86400',
  };
}
