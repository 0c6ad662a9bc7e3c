/** Whose pages may read answers: everybody's, or those of these origins. No answer ever depends on a cookie. */
export type Origins = '*' | ReadonlySet<string>;

/** Headers of answers that may be kept, so that what is kept for one asker is good for the next. */
export function cacheableOriginHeaders(origins: Origins): Readonly<Record<string, string>> {
  return origins === '*' ? { 'access-control-allow-origin': '*' } : { vary: 'origin' };
}

/** Lets the page that asks read `response`, if it may. Programs name no origin, and get no headers that they have no use for. */
export function allowOrigin(origins: Origins, request: Request, response: Response): void {
  const origin = request.headers.get('origin');
  if (origin === null || (origins !== '*' && !origins.has(origin))) return;
  response.headers.set('access-control-allow-origin', origins === '*' ? '*' : origin);
  response.headers.set('access-control-expose-headers', 'etag, hostwise-model, hostwise-feature-set');
}

/** What a browser asks before it sends JSON or a key. @param methods as in `allow` */
export function preflightHeaders(methods: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': 'content-type, x-api-key, authorization, if-none-match',
    'access-control-max-age': '86400',
  };
}
