import { describe, expect, test } from 'vitest';
import { type HttpEvent, type RestEvent, toRequest, toResult } from './lambda-event.ts';
import { createLightResponse } from './light-response.ts';

const http: HttpEvent = {
  rawPath: '/v1/models',
  rawQueryString: '',
  headers: { host: 'api.example.com', 'X-Api-Key': 'k' },
  requestContext: { domainName: 'api.example.com', http: { method: 'GET' } },
};

const rest: RestEvent = {
  path: '/v1/models',
  httpMethod: 'GET',
  headers: { host: 'api.example.com' },
  multiValueHeaders: null,
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  body: null,
  requestContext: { domainName: 'api.example.com' },
};

describe('a request in format 2.0', () => {
  test('has method, URL, headers in any case, and no body', async () => {
    const request = toRequest({ ...http, rawQueryString: 'score=true&x=%20' });
    expect([request.method, request.url]).toEqual(['GET', 'https://api.example.com/v1/models?score=true&x=%20']);
    expect([request.headers.get('x-api-key'), request.headers.get('content-length')]).toEqual(['k', null]);
    expect([request.body, await request.text()]).toEqual([null, '']);
  });

  test('has an encoded path, whether the event has encoded it or not', () => {
    const urls = ['/v1/features/b%C3%BCcher.example', '/v1/features/bücher.example'].map(
      (rawPath) => toRequest({ ...http, rawPath }).url,
    );
    expect(new Set(urls)).toEqual(new Set(['https://api.example.com/v1/features/b%C3%BCcher.example']));
  });

  test.each([false, true])('has the body and its length in bytes; in base64: %s', async (isBase64Encoded) => {
    const text = '\ufeff{"hostname":"bücher.example"}';
    const body = isBase64Encoded ? Buffer.from(text).toString('base64') : text;
    const request = toRequest({ ...http, body, isBase64Encoded, headers: { 'Content-Length': '7' } });
    // Like `Request`, without the byte order mark.
    expect(await request.text()).toBe(text.slice(1));
    expect(request.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  });
});

describe('a request in format 1.0', () => {
  test('has every value of the query, encoded again', () => {
    const multiValueQueryStringParameters = { 'a&b': ['1 2', 'ü'], score: ['true'] };
    const one = toRequest({ ...rest, multiValueQueryStringParameters, queryStringParameters: { score: 'false' } });
    expect([...new URL(one.url).searchParams]).toEqual([
      ['a&b', '1 2'],
      ['a&b', 'ü'],
      ['score', 'true'],
    ]);
    expect(toRequest({ ...rest, queryStringParameters: { score: 'true' } }).url).toMatch(/\/v1\/models\?score=true$/);
  });

  test('has every value of a header', () => {
    const multiValueHeaders = { 'If-None-Match': ['"a"', '"b"'], host: ['api.example.com'] };
    const { headers } = toRequest({ ...rest, multiValueHeaders, headers: { 'if-none-match': '"b"', accept: '*/*' } });
    expect([headers.get('if-none-match'), headers.get('accept')]).toEqual(['"a", "b"', '*/*']);
  });
});

describe('the result', () => {
  const init = { status: 404, headers: { 'content-type': 'application/problem+json', vary: 'origin' } };

  test.each([
    ['a light response', createLightResponse('{}', init)],
    ['a response of the platform', new Response('{}', init)],
  ])('of %s has the response in the format of the event', async (_, response) => {
    const answer = { statusCode: 404, body: '{}', isBase64Encoded: false };
    expect(await toResult(http, response.clone?.() ?? response)).toEqual({ ...answer, headers: init.headers });
    expect(await toResult({ ...rest, multiValueHeaders: { host: ['x'] } }, response)).toEqual({
      ...answer,
      multiValueHeaders: { 'content-type': ['application/problem+json'], vary: ['origin'] },
    });
  });

  test('of a response without a body has an empty one', async () => {
    expect(await toResult(rest, createLightResponse(null, { status: 304, headers: {} }))).toEqual({
      statusCode: 304,
      body: '',
      isBase64Encoded: false,
      headers: {},
    });
  });
});

test('a light response gives JSON, status and headers', async () => {
  const light = createLightResponse('{"a":1}', { headers: { etag: '"x"' } });
  expect([light.ok, await light.json()]).toEqual([true, { a: 1 }]);
  const copy = new Response(null, light);
  expect([copy.status, copy.headers.get('etag')]).toEqual([200, '"x"']);
});
