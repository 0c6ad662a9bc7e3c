import { sha256Hex } from '../../core/base/digest.ts';
import type { CacheableReply } from '../http/replies.ts';
import type { Route, Services } from './route.ts';

/** `GET /openapi.json`: the description of this interface, made from the schemas that check its requests. */
export function openapiRoute(services: Services): Route {
  return documentRoute(services, '/openapi.json', 'application/json', async () => {
    const { default: openapi } = await import('../openapi/openapi.json', { with: { type: 'json' } });
    return JSON.stringify(openapi);
  });
}

/** A text that stays the same as long as the program does. It is loaded, and its tag worked out, when it is first asked for. */
export function documentRoute(
  { replies }: Services,
  path: string,
  type: string,
  text: () => Promise<string>,
  headers: Readonly<Record<string, string>> = {},
): Route {
  let page: Promise<CacheableReply> | undefined;
  const make = async (): Promise<CacheableReply> => {
    const body = await text();
    const etag = `"${(await sha256Hex(body)).slice(0, 32)}"`;
    return { body, type, etag, cacheControl: 'public, max-age=300', headers };
  };
  return {
    method: 'GET',
    path,
    async handle({ req }) {
      page ??= make();
      return replies.cacheable(req.raw, await page);
    },
  };
}
