import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostnameOfUrl, isOpenZone, parseHostname } from './parse.ts';

const long = (length: number): string => 'x'.repeat(length);

describe('domain names', () => {
  test.each([
    ['Example.COM', 'example.com', 'example', 'com'],
    ['example.com.', 'example.com', 'example', 'com'],
    ['example.com:8080', 'example.com', 'example', 'com'],
    ['www.shop.example.co.uk', 'example.co.uk', 'example', 'co.uk'],
    ['_dmarc.example.co.uk', 'example.co.uk', 'example', 'co.uk'],
    ['%65xample.com', 'example.com', 'example', 'com'],
    ['ＥＸＡＭＰＬＥ.com', 'example.com', 'example', 'com'],
    ['example。com', 'example.com', 'example', 'com'],
    ['some-name.bazar', 'some-name.bazar', 'some-name', 'bazar'],
    [`${long(63)}.com`, `${long(63)}.com`, long(63), 'com'],
  ])('%s', (text, registrable, label, suffix) => {
    expect(parseHostname(text)).toMatchObject({ kind: 'domain', registrable, label, suffix });
  });

  test('takes the label of the customer under a private suffix, and of the provider at its own site', () => {
    expect(parseHostname('deep.customer.github.io')).toMatchObject({
      registrable: 'customer.github.io',
      label: 'customer',
      suffix: 'github.io',
      privateSuffix: true,
      subdomain: 'deep',
    });
    expect(parseHostname('customer.vercel.app')).toMatchObject({ label: 'customer', privateSuffix: true });
    expect(parseHostname('www.customer.mooo.com')).toMatchObject({
      registrable: 'customer.mooo.com',
      label: 'customer',
      suffix: 'mooo.com',
      privateSuffix: true,
      subdomain: 'www',
    });
    expect(parseHostname('mooo.com')).toMatchObject({ label: 'mooo', suffix: 'com', privateSuffix: false });
    expect(parseHostname('github.io')).toMatchObject({ label: 'github', suffix: 'io', privateSuffix: false });
  });

  test('takes the first label of a site that is a public suffix itself', () => {
    expect(parseHostname('gov.uk')).toMatchObject({
      kind: 'domain',
      registrable: 'gov.uk',
      label: 'gov',
      suffix: 'uk',
    });
  });

  test.each(['co.uk', 'gov.uk', 'github.io', 'mooo.com', 'foo.ck', 'x.compute.amazonaws.com'])(
    '%s is an open zone; a name under it is not',
    (host) => {
      expect(parseHostname(host)).toMatchObject({ kind: 'domain', isOpenZone: true });
      expect(parseHostname(`customer.${host}`)).toMatchObject({ kind: 'domain', isOpenZone: false });
      expect(isOpenZone(parseHostname(host))).toBe(true);
    },
  );

  test('a top-level name is an open zone if the Public Suffix List has it', () => {
    for (const host of ['com', 'xn--p1ai', 'ck']) expect(isOpenZone(parseHostname(host)), host).toBe(true);
    for (const host of ['corp', 'onion', 'fileserver', '127.0.0.1', 'a..b', 'example.bazar']) {
      expect(isOpenZone(parseHostname(host)), host).toBe(false);
    }
  });

  test('reports whether the suffix is in the Public Suffix List', () => {
    expect(parseHostname('example.com')).toMatchObject({ knownSuffix: true });
    expect(parseHostname('example.bazar')).toMatchObject({ knownSuffix: false });
  });

  test.each(['bücher.de', 'BÜCHER.de', 'xn--bcher-kva.de', 'XN--BCHER-KVA.DE', 'b%C3%BCcher.de'])(
    'gives the same name for both forms of %s',
    (text) => {
      expect(parseHostname(text)).toMatchObject({
        host: 'xn--bcher-kva.de',
        unicode: 'bücher.de',
        label: 'xn--bcher-kva',
      });
    },
  );
});

describe('address literals', () => {
  test.each([
    ['192.0.43.8', '192.0.43.8', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['127.1', '127.0.0.1', true],
    ['0x7f.1', '127.0.0.1', true],
    ['0177.0.0.1', '127.0.0.1', true],
    ['2130706433', '127.0.0.1', true],
    ['10.20.30.40:443', '10.20.30.40', true],
    ['172.15.0.1', '172.15.0.1', false],
    ['172.31.0.1', '172.31.0.1', true],
    ['192.168.1.1.', '192.168.1.1', true],
    ['100.64.0.1', '100.64.0.1', true],
    ['169.254.169.254', '169.254.169.254', true],
    ['１２７.０.０.１', '127.0.0.1', true],
  ])('IPv4 %s', (text, host, isPrivate) => {
    expect(parseHostname(text)).toEqual({ kind: 'ipv4', host, isPrivate });
  });

  test.each([
    ['[::1]', '::1', true],
    ['::1', '::1', true],
    ['[2001:4860:4860::8888]:443', '2001:4860:4860::8888', false],
    ['[fe80::1]', 'fe80::1', true],
    ['fd00::12', 'fd00::12', true],
    ['[::ffff:10.0.0.1]', '::ffff:a00:1', true],
    ['[::ffff:8.8.8.8]', '::ffff:808:808', false],
    ['2001:DB8::1', '2001:db8::1', true],
  ])('IPv6 %s', (text, host, isPrivate) => {
    expect(parseHostname(text)).toEqual({ kind: 'ipv6', host, isPrivate });
  });
});

describe('names outside the public DNS', () => {
  test.each([
    ['localhost', 'localhost'],
    ['app.localhost', 'localhost'],
    ['fileserver', 'single-label'],
    ['com', 'single-label'],
    ['printer.local', 'local'],
    ['wiki.internal', 'internal'],
    ['nas.lan', 'internal'],
    ['shop.test', 'test'],
    ['duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion', 'onion'],
    ['8.8.8.8.in-addr.arpa', 'arpa'],
    ['router.home.arpa', 'arpa'],
  ])('%s is %s', (host, use) => {
    expect(parseHostname(host)).toEqual({ kind: 'special', host, use });
  });
});

describe('text that is not a hostname', () => {
  test.each([
    ['', /empty/],
    ['   ', /empty/],
    ['https://example.com/', /URL/],
    ['exa mple.com', /character/],
    ['example.com/path', /character/],
    ['user@example.com', /character/],
    ['a..com', /empty label/],
    ['.com', /empty label/],
    ['a.com..', /empty label/],
    [`${long(64)}.com`, /longer than 63/],
    [`${'abc.'.repeat(70)}com`, /longer than 253/],
    [long(5000), /longer than 253/],
    ['example.com:99999', /port/],
    ['example.com:http', /port/],
    ['1.2.3.4.5', /browser/],
    ['256.1.1.1', /browser/],
    ['[::1', /browser/],
    ['xn--a.com', /browser/],
  ])('%j', (text, reason) => {
    expect(parseHostname(text)).toMatchObject({ kind: 'invalid', reason: expect.stringMatching(reason) });
  });
});

test('never throws, and parsing a parsed host gives the same result', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.domain(),
    fc.ipV4Extended(),
    fc.ipV6(),
    fc
      .array(fc.constantFrom('a', '.', '-', 'xn--', ':', '1', '[', ']', '%', 'ü', '@', '_', 'com'), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseHostname(text);
      if (parsed.kind !== 'invalid') expect(parseHostname(parsed.host)).toEqual(parsed);
    }),
    { numRuns: 5000 },
  );
});

test('hostnameOfUrl parses the hostname of an http(s) address and returns null for any other text', () => {
  expect(hostnameOfUrl('https://user@WWW.Example.com:8443/a?b')).toMatchObject({ host: 'www.example.com' });
  expect(hostnameOfUrl('http://[::1]/')).toEqual({ kind: 'ipv6', host: '::1', isPrivate: true });
  for (const url of ['about:blank', 'file:///etc/passwd', 'javascript:1', 'example.com', '']) {
    expect(hostnameOfUrl(url), url).toBeNull();
  }
});
