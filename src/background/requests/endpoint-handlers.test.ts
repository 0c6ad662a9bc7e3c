import { beforeEach, expect, test, vi } from 'vitest';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { writeBucket } from '../../core/listing/bucket.ts';
import { failuresToOpen } from '../../core/lookup/breaker.ts';
import { createBreakerStore } from '../lookup/breaker-store.ts';
import type { EndpointAnswer, EndpointRequest } from '../lookup/endpoint-client.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { createEndpointHandlers } from './endpoint-handlers.ts';
import type { PageSender } from './sender.ts';

const url = 'https://intel.example.com';
const sender: PageSender = { kind: 'page', url: 'ext://id/o', tabId: 1, isFramed: false, isPrivate: false };
const session = createMemoryArea();
const breaker = createBreakerStore(session, Date.now);
let settingsStore: SettingsStore;
let asked: EndpointRequest[];
let reply: EndpointAnswer;

const testEndpoint = () =>
  createEndpointHandlers({
    settingsStore,
    client: async (request) => {
      asked.push(request);
      return reply;
    },
    breaker,
    clock: () => asked.length * 12,
  })['endpoint.test'](null, sender);
const text = (body: string): EndpointAnswer => ({ ok: true, text: body, cacheControl: null });

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  settingsStore = createSettingsStore(createMemoryArea(), createMemoryArea());
  asked = [];
  reply = text(writeBucket({ prefix: '0000', version: 'v-3', rows: [] }));
});

test('asks for the first bucket while look-ups are off, and sends nothing without an endpoint', async () => {
  expect(await testEndpoint()).toEqual({ state: 'off' });
  await settingsStore.change({ endpointUrl: url }, false);
  await settingsStore.setEndpointKey('k-1');
  expect(await testEndpoint()).toEqual({ state: 'answered', version: 'v-3', milliseconds: 12 });
  expect(asked).toMatchObject([{ url: `${url}/v1/evidence/0000`, body: null, key: 'k-1', budgetMs: 5000 }]);
});

test('asks about a name that is reserved for examples if look-ups send hostnames', async () => {
  await settingsStore.change({ endpointUrl: url, lookup: 'hostname' }, false);
  expect(await testEndpoint()).toMatchObject({ state: 'failed', reason: 'malformed' });
  expect(asked).toMatchObject([{ url: `${url}/v1/classify`, body: { hostname: 'example.com' } }]);
});

test('reports why the endpoint did not answer', async () => {
  await settingsStore.change({ endpointUrl: url }, false);
  reply = { ok: false, reason: 'status', status: 403 };
  expect(await testEndpoint()).toEqual({ state: 'failed', reason: 'status', status: 403 });
});

test('closes the breaker if the endpoint answers', async () => {
  await settingsStore.change({ endpointUrl: url }, false);
  for (let i = 0; i < failuresToOpen; i++) await breaker.afterRequest(url, false);
  expect(await breaker.beforeRequest(url, 1000)).not.toBeNull();
  await testEndpoint();
  expect(await breaker.beforeRequest(url, 1000)).toBeNull();
});
