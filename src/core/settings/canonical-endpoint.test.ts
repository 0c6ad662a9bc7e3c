import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalEndpoint } from './canonical-endpoint.ts';

test.each([
  ['https://intel.example.com', 'https://intel.example.com'],
  [' https://Intel.Example.com:443/ ', 'https://intel.example.com'],
  ['https://abc.execute-api.example.com/prod//', 'https://abc.execute-api.example.com/prod'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['http://localhost:8787/x', 'http://localhost:8787/x'],
  ['http://0x7f.1:80', 'http://127.0.0.1'],
])('%s becomes %s', (text, expected) => {
  expect(canonicalEndpoint(text)).toBe(expected);
});

test.each([
  '',
  'intel.example.com',
  'http://intel.example.com',
  'http://127.0.0.1.example.com',
  'http://192.168.0.5:8787',
  'http://[::1]:8787',
  'https://user@intel.example.com',
  'https://:key@intel.example.com',
  'https://intel.example.com/?key=1',
  'https://intel.example.com/?',
  'https://intel.example.com/#x',
  'ftp://intel.example.com',
  'javascript:alert(1)',
  'data:text/plain,x',
  `https://${'a'.repeat(600)}.example.com`,
])('%j is not an endpoint', (text) => {
  expect(canonicalEndpoint(text)).toBeNull();
});

test('a canonical address is stable, and the path of a request can be appended to it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (text) => {
      const endpoint = canonicalEndpoint(text);
      if (endpoint === null) return;
      expect(canonicalEndpoint(endpoint)).toBe(endpoint);
      const { protocol, pathname } = new URL(`${endpoint}/v1/evidence/0000`);
      expect(protocol).toMatch(/^https?:$/);
      expect(pathname.endsWith('/v1/evidence/0000')).toBe(true);
    }),
  );
});
