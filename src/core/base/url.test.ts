import { expect, test } from 'vitest';
import { hostOfUrl, pageOrigin, schemeOfUrl, webAddressOf } from './url.ts';

test('hostOfUrl returns null unless the URL is http(s)', () => {
  expect(hostOfUrl('https://EXAMPLE.org:8443/x')).toBe('example.org');
  expect(hostOfUrl('http://[::1]/')).toBe('[::1]');
  for (const url of ['chrome://newtab/', 'about:blank', 'file:///etc/hosts', 'blob:https://a.b/1', 'ftp://a.b/', '']) {
    expect(hostOfUrl(url), url).toBeNull();
  }
});

test('schemeOfUrl returns the scheme', () => {
  expect(schemeOfUrl('chrome://version/')).toBe('chrome');
  expect(schemeOfUrl('ABOUT:blank')).toBe('about');
  expect(schemeOfUrl('no scheme')).toBe('');
});

test.each([
  ['https://user@a.example:8443/x?y#z', 'https://user@a.example:8443/x?y#z'],
  ['blob:https://a.example/5c1b-4a', 'https://a.example/'],
  ['BLOB:http://a.example:8080/5c1b-4a', 'http://a.example:8080/'],
  ['filesystem:https://a.example/temporary/x.html', 'https://a.example/'],
])('webAddressOf(%s) is %s', (url, address) => {
  expect(webAddressOf(url)).toBe(address);
});

test.each([
  'about:blank',
  'about:srcdoc',
  'data:text/html,https://a.example/',
  'blob:null/5c1b-4a',
  'blob:file:///x',
  'blob:blob:https://a.example/x',
  'blob:javascript:alert(1)',
  'chrome://newtab/',
  'null',
  '',
])('webAddressOf(%s) is null', (url) => {
  expect(webAddressOf(url)).toBeNull();
});

test.each([
  ['https://a.com:8443/x?y#z', 'https://a.com:8443'],
  ['blob:https://a.com/0c4f', 'https://a.com'],
  ['about:blank', 'about:'],
  ['data:text/html,x', 'data:'],
  ['no address', ''],
])('the origin of %s is "%s"', (url, origin) => {
  expect(pageOrigin(url)).toBe(origin);
});
