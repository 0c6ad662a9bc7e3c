import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scope } from './feed-indicator.ts';
import { parseIndicator } from './parse-indicator.ts';

const indicator = (site: string, text = site, scope: Scope = 'host') => ({ scope, site, text });
const address = (text: string) => indicator(text, text, 'address');
const page = (site: string, text: string) => indicator(site, text, 'url');

describe('accepted', () => {
  test.each([
    ['Bad.Example.COM.', indicator('example.com', 'bad.example.com')],
    ['bücher.example.com', indicator('example.com', 'xn--bcher-kva.example.com')],
    ['shop.customer.github.io', indicator('customer.github.io', 'shop.customer.github.io')],
    ['*.bad.example.com', indicator('example.com', 'bad.example.com', 'subtree')],
    ['.bad.example.com', indicator('example.com', 'bad.example.com', 'subtree')],
    ['*.example.com', indicator('example.com', 'example.com', 'domain')],
    ['bad.example.com:8080', indicator('example.com', 'bad.example.com')],
    ['https://user:pass@bad.example.com:8080/a?b=c#d', indicator('example.com', 'bad.example.com', 'url-host')],
    ['http://bad.example.com?x@y', indicator('example.com', 'bad.example.com', 'url-host')],
    ['bad.example.com/login.php', indicator('example.com', 'bad.example.com', 'url-host')],
    ['hxxps[:]//bad[.]example[.]com/x', indicator('example.com', 'bad.example.com', 'url-host')],
    ['hXXp://bad(.)example{.}com', indicator('example.com', 'bad.example.com')],
    ['bad[dot]example(dot)com', indicator('example.com', 'bad.example.com')],
    ['ftp[://]bad.example.com', indicator('example.com', 'bad.example.com')],
    ['11[.]22[.]33[.]44', address('11.22.33.44')],
    ['11.22.33.44:443', address('11.22.33.44')],
    ['http://11.22.33.44/bot', address('11.22.33.44')],
    ['11.22.33.44/32', address('11.22.33.44')],
    ['http://[2A00::1]:80/x', address('2a00::1')],
    ['2a00:0:0:0::1', address('2a00::1')],
    ['2a00[:]1::2', address('2a00:1::2')],
    [
      '11.22.33.44/24',
      { ...indicator('11.22.33.0/24', '11.22.33.0/24', 'network'), network: { family: 'ipv4', length: 24 } },
    ],
    ['2a00:1::/32', { ...indicator('2a00:1::/32', '2a00:1::/32', 'network'), network: { family: 'ipv6', length: 32 } }],
    ['https://bad.example.com/', indicator('example.com', 'bad.example.com')],
    ['https://docs.google.com/forms/d/1#top', page('google.com', 'docs.google.com/forms/d/1')],
    ['bit.ly/abc', page('bit.ly', 'bit.ly/abc')],
    ['https://github.io/x', page('github.io', 'github.io/x')],
    ['https://bad.github.io/x', indicator('bad.github.io', 'bad.github.io', 'url-host')],
    // One machine of a cloud: a public suffix by a wildcard rule, but no one else can register below it.
    ['ec2-11-22-33-44.compute-1.amazonaws.com', indicator('amazonaws.com', 'ec2-11-22-33-44.compute-1.amazonaws.com')],
  ])('%s', (value, expected) => {
    expect(parseIndicator(value)).toEqual(expected);
  });
});

describe('rejected', () => {
  test.each([
    [
      'not a hostname, address or network',
      ['<html>', 'two words', 'a..b.com', 'mail@example.com', 'http://', '11.22.33.0/33'],
    ],
    ['name outside the public DNS', ['localhost', 'http://printer.local/x', 'abc.onion', 'intranet', 'host.test']],
    [
      'private or reserved address',
      ['127.0.0.1', '0.0.0.0', '10.1.2.3', '192.168.0.0/16', '::1', 'fe80::1', '192.0.2.9', '255.255.255.255'],
    ],
    ['catch-all', ['*', '.', '*.', '0.0.0.0/0', '::/0']],
    ['network too wide', ['11.0.0.0/7', '128.0.0.0/1', '2000::/3']],
    ['public suffix', ['com.br', 'co.uk', 'github.io', 'https://github.io/', 'mooo.com', 'com', '*.co.uk']],
    ['public resolver', ['8.8.8.8', 'http://1.1.1.1/dns-query', '2606:4700:4700::1111', 'dns.google', '9.9.9.9/32']],
  ])('%s', (reason, values) => {
    expect(values.map((value) => [value, parseIndicator(value)])).toEqual(values.map((value) => [value, reason]));
  });
});

test('accepts any text without throwing, and parses an accepted text to itself', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6()), (value) => {
      const first = parseIndicator(value);
      if (typeof first === 'string') return;
      const below = first.scope === 'domain' || first.scope === 'subtree';
      const scope = first.scope === 'url-host' ? 'host' : first.scope;
      expect(parseIndicator(first.text, below)).toEqual({ ...first, scope });
    }),
  ));
