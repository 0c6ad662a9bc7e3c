import { describe, expect, test } from 'vitest';
import { parseHostname } from '../hostname/parse.ts';
import { sharedZones } from '../hostname/shared-zones.ts';
import { exceptionFor } from './exception-for.ts';
import { findTrustEntry } from './find-trust-entry.ts';

const isTrusted = (entry: string, host: string) => findTrustEntry([entry], parseHostname(host)) === entry;

test.each([
  ['example.com', 'example.com'],
  ['example.com', 'a.b.example.com'],
  ['b.example.com', 'a.b.example.com'],
  ['customer.github.io', 'www.customer.github.io'],
  ['shop.co.uk', 'www.shop.co.uk'],
  ['amazonaws.com', 'console.amazonaws.com'],
  ['city.kawasaki.jp', 'www.city.kawasaki.jp'],
  ['customer.mooo.com', 'www.customer.mooo.com'],
  // Names that no one can register: one organisation owns everything under an entry.
  ['corp', 'wiki.corp'],
  ['ourcompany', 'a.b.ourcompany'],
  ['home.arpa', 'router.home.arpa'],
  ['192.0.43.8', '192.0.43.8'],
])('%s covers %s', (entry, host) => {
  expect(isTrusted(entry, host)).toBe(true);
});

test.each([
  ['example.com', 'notexample.com'],
  ['example.com', 'com'],
  ['b.example.com', 'example.com'],
  ['43.8', '192.0.43.8'],
  // A parent of other customers' sites, without being a public suffix itself.
  ['amazonaws.com', 'customer.s3.amazonaws.com'],
  ['amazonaws.com', 's3.amazonaws.com'],
  ['uk', 'co.uk'],
  ['uk', 'gov.uk'],
])('%s does not cover %s', (entry, host) => {
  expect(isTrusted(entry, host)).toBe(false);
});

describe('an open zone covers itself only', () => {
  const listed = [
    'co.uk',
    'gov.uk',
    'github.io',
    'duckdns.org',
    'workers.dev',
    'blogspot.com',
    's3.amazonaws.com',
    'ck',
  ];
  const wildcard = ['kawasaki.jp', 'ward.kawasaki.jp', 'webhare.dev', 'x.webhare.dev', 'x.compute.amazonaws.com'];
  test.each(['com', 'xn--p1ai', ...listed, ...wildcard, ...sharedZones])('%s', (zone) => {
    expect(isTrusted(zone, zone)).toBe(true);
    for (const label of ['evil', 'www', 'a.evil', 'a.b.evil']) {
      expect(isTrusted(zone, `${label}.${zone}`), label).toBe(false);
    }
  });
});

test.each([
  ['www.example.co.uk', 'example.co.uk'],
  ['a.customer.github.io', 'customer.github.io'],
  ['github.io', 'github.io'],
  ['s3.amazonaws.com', 's3.amazonaws.com'],
  ['evil.webhare.dev', 'evil.webhare.dev'],
  ['mooo.com', 'mooo.com'],
  ['fileserver', 'fileserver'],
  ['192.0.43.8', '192.0.43.8'],
])('the exception for %s is %s, and covers it', (host, entry) => {
  expect(exceptionFor(parseHostname(host))).toBe(entry);
  expect(isTrusted(entry, host)).toBe(true);
});
