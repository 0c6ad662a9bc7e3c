import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEndpointClient, type EndpointAnswer, type EndpointRequest } from './endpoint-client.ts';

const request: EndpointRequest = {
  url: 'https://intel.example.com/v1/evidence/3fa2',
  key: null,
  body: null,
  maxBytes: 1000,
  budgetMs: 1500,
};
const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'max-age=60' };
const good = (): Response => new Response('{}', { headers: json });

interface Call {
  readonly at: number;
  readonly url: string;
  readonly init: RequestInit;
}
let calls: Call[];

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sends a request to a server that gives `answers` in order and repeats the last one. `took` is in ms. */
async function ask(
  answers: readonly ((init: RequestInit) => Response | Promise<Response>)[],
  overrides: Partial<EndpointRequest> = {},
): Promise<{ answer: EndpointAnswer; took: number }> {
  const start = Date.now();
  const client = createEndpointClient({
    fetch: async (url, init) => {
      calls.push({ at: Date.now() - start, url, init });
      return (answers[Math.min(calls.length, answers.length) - 1] as (typeof answers)[number])(init);
    },
    clock: Date.now,
    random: () => 0.5,
  });
  let took = -1;
  const asked = client({ ...request, ...overrides }).then((answer) => {
    took = Date.now() - start;
    return answer;
  });
  await vi.advanceTimersByTimeAsync(20_000);
  return { answer: await asked, took };
}

const never = (): Promise<Response> => new Promise(() => undefined);
const broken = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
/** Sends one chunk after another until the client cancels. */
function endless(chunk: string, everyMs = 0): { response: () => Response; sent: () => number } {
  let sent = 0;
  const body = new ReadableStream({
    async pull(controller) {
      if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
      sent += chunk.length;
      controller.enqueue(new TextEncoder().encode(chunk));
    },
  });
  return { response: () => new Response(body, { headers: json }), sent: () => sent };
}

describe('the request', () => {
  test('is a plain GET without a body, and does not identify the user', async () => {
    await ask([good]);
    const { url, init } = calls[0] as Call;
    expect(url).toBe(request.url);
    expect(init).toMatchObject({
      method: 'GET',
      body: null,
      headers: { accept: 'application/json', 'accept-language': '*' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
    expect(Object.keys(init.headers ?? {})).toHaveLength(2);
  });

  test('sends a body as JSON and a key in its header', async () => {
    await ask([good], { body: { hostname: 'example.com' }, key: 'k-1' });
    expect((calls[0] as Call).init).toMatchObject({
      method: 'POST',
      body: '{"hostname":"example.com"}',
      headers: { 'content-type': 'application/json', 'x-api-key': 'k-1' },
    });
  });
});

describe('the answer', () => {
  test('is accepted if it is JSON with status 200', async () => {
    const { answer } = await ask([good]);
    expect(answer).toEqual({ ok: true, text: '{}', cacheControl: 'max-age=60' });
    expect(calls).toHaveLength(1);
  });

  test.each([
    [
      'redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example.com/' } }),
      302,
    ],
    ['type', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 200],
    ['type', () => new Response('{}', { headers: { 'content-type': 'application/jsonp' } }), 200],
    ['type', () => new Response('{}', { headers: { 'content-type': '' } }), 200],
    ['size', () => new Response('{}', { headers: { ...json, 'content-length': '1001' } }), 200],
    ['size', () => new Response('x'.repeat(1001), { headers: json }), 200],
    ['malformed', () => new Response(new Uint8Array([0xff, 0xfe]), { headers: json }), 200],
    ['status', () => new Response('{}', { status: 401, headers: json }), 401],
    ['status', () => new Response('{}', { status: 404, headers: json }), 404],
    ['status', () => new Response(null, { status: 204 }), 204],
  ] as const)('is refused without a second attempt: %s', async (reason, response, status) => {
    const { answer } = await ask([response]);
    expect(answer).toEqual({ ok: false, reason, status });
    expect(calls).toHaveLength(1);
  });

  test('is read only slightly beyond the limit if it never ends', async () => {
    const { response, sent } = endless('x'.repeat(100));
    expect((await ask([response])).answer).toMatchObject({ ok: false, reason: 'size' });
    expect(sent()).toBeLessThan(1500);
  });
});

describe('the time budget', () => {
  test('ends the request and the connection if there is no answer', async () => {
    const { answer, took } = await ask([never]);
    expect(answer).toEqual({ ok: false, reason: 'timeout', status: null });
    expect(took).toBe(request.budgetMs);
    expect((calls[0] as Call).init.signal?.aborted).toBe(true);
  });

  test('is not extended for a body that arrives slowly', async () => {
    const { response } = endless('x', 400);
    const { answer, took } = await ask([response]);
    expect(answer).toMatchObject({ reason: 'timeout' });
    expect(took).toBe(request.budgetMs);
  });
});

describe('the second attempt', () => {
  test.each([408, 425, 429, 500, 502, 503, 504])('follows status %d once, after a pause', async (status) => {
    const busy = (): Response => new Response('{}', { status, headers: json });
    const { answer } = await ask([busy]);
    expect(answer).toEqual({ ok: false, reason: 'status', status });
    expect(calls.map(({ at }) => at)).toEqual([0, 150]);
  });

  test('follows a broken connection, and its answer counts', async () => {
    expect((await ask([broken, good])).answer).toMatchObject({ ok: true });
    expect((await ask([broken])).answer).toEqual({ ok: false, reason: 'unreachable', status: null });
  });

  test('is not made if the time is nearly up', async () => {
    const slow = async (): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 1300));
      return new Response('{}', { status: 503, headers: json });
    };
    const { answer, took } = await ask([slow]);
    expect([answer, took, calls.length]).toEqual([{ ok: false, reason: 'status', status: 503 }, 1300, 1]);
  });

  test('has to keep within the same budget', async () => {
    const { answer, took } = await ask([broken, never]);
    expect(answer).toMatchObject({ reason: 'timeout' });
    expect(took).toBe(request.budgetMs);
  });
});

test('no endpoint gets more than two requests or holds a look-up beyond the budget', async () => {
  const behaviour = fc.record({
    after: fc.integer({ min: 0, max: 3000 }),
    how: fc.constantFrom('good', 'broken', 'busy', 'wrong', 'never'),
  });
  const respond = async ({ after, how }: { after: number; how: string }): Promise<Response> => {
    await new Promise((resolve) => setTimeout(resolve, after));
    if (how === 'never') return never();
    if (how === 'broken') return broken();
    return how === 'good' ? good() : new Response('{}', { status: how === 'busy' ? 503 : 404, headers: json });
  };
  await fc.assert(
    fc.asyncProperty(behaviour, behaviour, fc.integer({ min: 200, max: 5000 }), async (first, second, budgetMs) => {
      calls = [];
      const { answer, took } = await ask([() => respond(first), () => respond(second)], { budgetMs });
      expect(took).toBeLessThanOrEqual(budgetMs);
      expect(calls.length).toBeLessThanOrEqual(2);
      if (first.how === 'good' && first.after < budgetMs) expect(answer.ok).toBe(true);
    }),
  );
});
