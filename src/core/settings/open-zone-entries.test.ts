import { expect, test } from 'vitest';
import { findOpenZoneProblems, matchesOneHost } from './open-zone-entries.ts';

test.each(['com', 'co.uk', 'xn--p1ai', 'github.io', 'duckdns.org', 'workers.dev', 'mooo.com', 'ck'])(
  '%s matches one host',
  (entry) => {
    expect(matchesOneHost(entry)).toBe(true);
  },
);

test.each(['example.com', 'customer.github.io', 'amazonaws.com', 'corp', 'fileserver', 'onion', 'local', '127.0.0.1'])(
  '%s covers its subdomains, or has none',
  (entry) => {
    expect(matchesOneHost(entry)).toBe(false);
  },
);

test('the problems name each entry of an allow list that matches one host', () => {
  expect(findOpenZoneProblems(['example.com', 'github.io'])).toEqual([
    {
      key: 'allowList',
      problem: 'github.io matches only github.io itself, because anyone can have a site under it',
    },
  ]);
});
