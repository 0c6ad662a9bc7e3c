import { sha256Hex } from '../../core/base/digest.ts';
import type { CacheableReply } from '../http/replies.ts';
import type { Route, Services } from './route.ts';

/** `GET /openapi.json`: the OpenAPI document, generated from the schemas that validate requests. */
export function openapiRoute(services: Services): Route {
  return documentRoute(services, '/openapi.json', 'application/json', async () => {
    const { default: openapi } = await import('../openapi/openapi.json', { with: { type: 'json' } });
    return JSON.stringify(openapi);
  });
}

/** Returns the route of a static text. The text is loaded, and its ETag computed, at the first request. */
export function documentRoute(
  { replies }: Services,
  path: string,
  type: string,
  text: () => Promise<string>,
  headers: Readonly<Record<string, string>> = {},
): Route {
  let page: Promise<CacheableReply> | undefined;
  const load = async (): Promise<CacheableReply> => {
    const body = await text();
    const etag = `"${(await sha256Hex(body)).slice(0, 32)}"`;
    return { body, type, etag, cacheControl: 'public, max-age=300', headers };
  };
  return {
    method: 'GET',
    path,
    async handle({ req }) {
      page ??= load();
      return replies.cacheable(req.raw, await page);
    },
  };
}
