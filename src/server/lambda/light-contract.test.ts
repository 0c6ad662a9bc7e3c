import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/server-kit.ts';
import { LightHeaders } from './light-headers.ts';
import { createLightRequest } from './light-request.ts';
import { createLightResponse } from './light-response.ts';

// Whatever the app does with a light request, response or headers must have the same result with the platform's own.

const headerName = fc.constantFrom('Origin', 'origin', 'ETag', 'content-type', 'Content-Type', 'x-api-key', 'vary');
const headerValue = fc.stringMatching(/^[!-~](?:[ -~]{0,8}[!-~])?$/);
/** Names that differ only in case would be combined in different orders. */
const headerTexts = fc.uniqueArray(fc.tuple(headerName, headerValue), { selector: ([name]) => name.toLowerCase() });

describe('headers', () => {
  test('get, has and iteration agree after any sequence of set and append', () => {
    const change = fc.tuple(fc.constantFrom('set' as const, 'append' as const), headerName, headerValue);
    fc.assert(
      fc.property(headerTexts, fc.array(change), headerName, (initial, changes, name) => {
        const light = new LightHeaders(Object.fromEntries(initial));
        const platform = new Headers(initial);
        for (const [method, key, value] of changes) {
          light[method](key, value);
          platform[method](key, value);
        }
        expect([...light].sort()).toEqual([...platform].sort());
        for (const key of [name, name.toUpperCase(), 'x-absent']) {
          expect(light.get(key)).toBe(platform.get(key));
          expect(light.has(key)).toBe(platform.has(key));
        }
        expect([...new Headers([...light])]).toEqual([...platform]);
      }),
    );
  });
});

describe('a request', () => {
  const path = fc.webPath().map((text) => `/${text}`);
  const query = fc.webQueryParameters();

  test('has the same method, URL and headers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'PUT'),
        path,
        query,
        headerTexts,
        (method, ...rest) => {
          const [pathname, search, headers] = rest;
          const { href } = new URL(`https://api.example.com${pathname}?${search}`);
          const light = createLightRequest(
            method,
            href,
            new LightHeaders(Object.fromEntries(headers)),
            new Uint8Array(),
          );
          const platform = new Request(href, { method, headers });
          expect([light.method, light.url, light.body]).toEqual([platform.method, platform.url, platform.body]);
          expect([...light.headers].sort()).toEqual([...platform.headers].sort());
        },
      ),
    );
  });

  test('decodes any body to the same text', async () => {
    const text = fc.string({ unit: 'binary' }).map((value) => new TextEncoder().encode(value));
    const withMark = text.map((bytes) => new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, withMark, fc.uint8Array()), async (bytes) => {
        const light = createLightRequest('POST', 'https://api.example.com/', new LightHeaders(), bytes);
        const platform = new Request('https://api.example.com/', { method: 'POST', body: new Uint8Array(bytes) });
        expect(await light.text()).toBe(await platform.text());
      }),
    );
  });

  test('announces the length of its body, and no length if there is none', () => {
    const post = (bytes: Uint8Array) => createLightRequest('POST', 'https://a.example/', new LightHeaders(), bytes);
    expect(post(new Uint8Array(7)).headers.get('content-length')).toBe('7');
    expect(post(new Uint8Array()).headers.get('content-length')).toBeNull();
  });
});

describe('a response', () => {
  /** A byte order mark is removed by `text()` of the platform; no answer begins with one. */
  const text = fc.string({ unit: 'binary' }).filter((value) => !value.startsWith('\uFEFF'));
  const body = fc.oneof(text, fc.json(), fc.constant(null));
  const statusWithBody = fc.constantFrom(200, 201, 299, 400, 404, 422, 500, 503);

  async function expectSame(value: string | null, init: { status?: number; headers: Record<string, string> }) {
    const light = createLightResponse(value, init);
    const platform = new Response(value, init);
    const plain = value === null || init.headers['content-type'] !== undefined;
    expect([light.status, light.ok, light.statusText]).toEqual([platform.status, platform.ok, platform.statusText]);
    // The platform adds a content type to a text that has none; the app always sets one.
    if (plain) expect([...light.headers].sort()).toEqual([...platform.headers].sort());
    expect(await light.text()).toBe(await platform.clone().text());
    const parse = (response: Response) => response.json().catch((error: Error) => error.name);
    expect(await parse(light)).toEqual(await parse(platform));
  }

  test('has the same status, headers, text and JSON', async () => {
    await fc.assert(
      fc.asyncProperty(body, statusWithBody, headerTexts, async (value, status, headers) =>
        expectSame(value, { status, headers: Object.fromEntries(headers) }),
      ),
    );
  });

  test.each([204, 304])('has no body with status %d', async (status) =>
    expectSame(null, { status, headers: { etag: '"1"' } }),
  );

  test('has status 200 by default', () => expectSame('{}', { headers: { 'content-type': 'application/json' } }));

  test('can be the template of another response, as for HEAD', () => {
    const init = { status: 404, headers: { etag: '"1"' } };
    const copy = new Response(null, createLightResponse('text', init));
    const expected = new Response(null, new Response('text', init));
    expect([copy.status, copy.headers.get('etag')]).toEqual([expected.status, expected.headers.get('etag')]);
  });
});

describe('the app', () => {
  const origin = 'https://api.example.com';
  const json = { 'content-type': 'application/json' };
  const requests: [method: string, path: string, headers: Record<string, string>, body: string][] = [
    ['POST', '/v1/classify', { ...json, origin: 'https://page.example' }, '{"hostname":"paypa1.com"}'],
    ['POST', '/v1/classify', json, '{"hostnames":["a.com","not a host"]}'],
    ['POST', '/v1/classify', json, '{'],
    ['POST', '/v1/classify', json, ''],
    ['POST', '/v1/classify', { 'content-type': 'text/plain' }, '{"hostname":"a.com"}'],
    ['POST', '/malicious-domain-classifier', {}, '{"domain":"example"}'],
    ['POST', '/v1/predict', json, '{"vector":{"addressVersion":4,"addressPrivate":0}}'],
    ['GET', '/v1/features/example.com?score=true', {}, ''],
    ['GET', '/v1/features/b%C3%BCcher.de', {}, ''],
    ['GET', '/v1/evidence/a379', {}, ''],
    ['GET', '/v1/evidence/xyz', {}, ''],
    ['GET', '/v1/models', {}, ''],
    ['HEAD', '/v1/models', {}, ''],
    ['GET', '/healthz', {}, ''],
    ['GET', '/openapi.json', { 'if-none-match': '*' }, ''],
    ['OPTIONS', '/v1/classify', { origin: 'https://page.example' }, ''],
    ['DELETE', '/v1/classify', {}, ''],
    ['GET', '/nothing', {}, ''],
  ];

  test.each(requests)('%s %s (%j %s) answers alike and uses no other property', async (method, path, headers, body) => {
    const missing = new Set<string>();
    const lightApp = testApp({
      respond: (text, init) => watch(createLightResponse(text, init), Response.prototype, missing),
    }).app;
    const bytes = new TextEncoder().encode(body);
    const lightRequest = createLightRequest(method, `${origin}${path}`, new LightHeaders(headers), bytes);
    const light = await lightApp.fetch(watch(lightRequest, Request.prototype, missing));
    const platform = await testApp().app.fetch(
      new Request(`${origin}${path}`, { method, headers, ...(body === '' ? {} : { body }) }),
    );
    expect(light.status).toBe(platform.status);
    expect([...light.headers].sort()).toEqual([...platform.headers].sort());
    expect(await light.text()).toBe(await platform.text());
    expect([...missing]).toEqual([]);
  });

  /** Notes every property that is read, or looked for, and that the platform's object has but `light` lacks. */
  function watch<Light extends object>(light: Light, platform: object, missing: Set<string>): Light {
    const note = (target: object, property: string | symbol) => {
      if (!(property in target) && property in platform) missing.add(String(property));
    };
    return new Proxy(light, {
      get(target, property) {
        note(target, property);
        const value: unknown = Reflect.get(target, property, target);
        if (value instanceof LightHeaders) return watch(value, Headers.prototype, missing);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      has(target, property) {
        note(target, property);
        return property in target;
      },
    });
  }
});
