import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIndicator } from './parse-indicator.ts';

const indicator = (site: string, text = site) => ({ site, text });

describe('accepted', () => {
  test.each([
    ['Bad.Example.COM.', indicator('example.com', 'bad.example.com')],
    ['bücher.example.com', indicator('example.com', 'xn--bcher-kva.example.com')],
    ['shop.customer.github.io', indicator('customer.github.io', 'shop.customer.github.io')],
    ['*.bad.example.com', indicator('example.com', 'bad.example.com')],
    ['.bad.example.com', indicator('example.com', 'bad.example.com')],
    ['bad.example.com:8080', indicator('example.com', 'bad.example.com')],
    ['https://user:pass@bad.example.com:8080/a?b=c#d', indicator('example.com', 'bad.example.com')],
    ['http://bad.example.com?x@y', indicator('example.com', 'bad.example.com')],
    ['bad.example.com/login.php', indicator('example.com', 'bad.example.com')],
    ['hxxps[:]//bad[.]example[.]com/x', indicator('example.com', 'bad.example.com')],
    ['hXXp://bad(.)example{.}com', indicator('example.com', 'bad.example.com')],
    ['bad[dot]example(dot)com', indicator('example.com', 'bad.example.com')],
    ['ftp[://]bad.example.com', indicator('example.com', 'bad.example.com')],
    ['11[.]22[.]33[.]44', indicator('11.22.33.44')],
    ['11.22.33.44:443', indicator('11.22.33.44')],
    ['http://11.22.33.44/bot', indicator('11.22.33.44')],
    ['11.22.33.44/32', indicator('11.22.33.44')],
    ['http://[2A00::1]:80/x', indicator('2a00::1')],
    ['2a00:0:0:0::1', indicator('2a00::1')],
    ['2a00[:]1::2', indicator('2a00:1::2')],
    ['11.22.33.44/24', { ...indicator('11.22.33.0/24'), network: { family: 'ipv4', length: 24 } }],
    ['2a00:1::/32', { ...indicator('2a00:1::/32'), network: { family: 'ipv6', length: 32 } }],
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
      [
        '127.0.0.1',
        '0.0.0.0',
        '10.1.2.3',
        '192.168.0.0/16',
        '::1',
        'fe80::1',
        '192.0.2.9',
        '255.255.255.255',
        '0.0.0.0/0',
      ],
    ],
    ['network too wide', ['11.0.0.0/7', '128.0.0.0/1', '2000::/3']],
    ['public suffix', ['com.br', 'co.uk', 'github.io', 'https://github.io/x', 'mooo.com', '*.co.uk']],
    ['public resolver', ['8.8.8.8', 'http://1.1.1.1/dns-query', '2606:4700:4700::1111', 'dns.google', '9.9.9.9/32']],
  ])('%s', (reason, values) => {
    expect(values.map((value) => [value, parseIndicator(value)])).toEqual(values.map((value) => [value, reason]));
  });
});

test('accepts any text without throwing, and parses an accepted text to itself', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6()), (value) => {
      const first = parseIndicator(value);
      if (typeof first !== 'string') expect(parseIndicator(first.text)).toEqual(first);
    }),
  ));
