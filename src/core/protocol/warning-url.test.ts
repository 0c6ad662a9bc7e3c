import { expect, test } from 'vitest';
import { hostOfUrl, schemeOfUrl } from '../base/url.ts';
import { targetOfFragment, warningUrl } from './warning-url.ts';

const page = 'chrome-extension://abc/src/warning/index.html';

test.each(['https://example.org/', 'http://example.org/a?b=1#c%20d', 'https://bücher.example/%ff?x=%'])(
  '%s is the same after encoding and decoding',
  (target) => {
    expect(targetOfFragment(warningUrl(page, target).slice(page.length))).toBe(target);
  },
);

test.each(['', '#', '#javascript:alert(1)', '#data:text/html,x', '#file:///etc/passwd', '#%', '#example.org'])(
  'returns null for the fragment %j',
  (fragment) => {
    expect(targetOfFragment(fragment)).toBeNull();
  },
);

test('hostOfUrl returns null unless the URL is http(s)', () => {
  expect(hostOfUrl('https://EXAMPLE.org:8443/x')).toBe('example.org');
  expect(hostOfUrl('http://[::1]/')).toBe('[::1]');
  for (const url of ['', 'chrome://version/', 'about:blank', 'blob:https://example.org/1', 'ftp://example.org/']) {
    expect(hostOfUrl(url)).toBeNull();
  }
});

test('schemeOfUrl returns the scheme', () => {
  expect(schemeOfUrl('chrome://version/')).toBe('chrome');
  expect(schemeOfUrl('ABOUT:blank')).toBe('about');
  expect(schemeOfUrl('no scheme')).toBe('');
});
