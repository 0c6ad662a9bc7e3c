import { expect, test } from 'vitest';
import { createBackgroundParts, warningPage } from '../../../test/support/fakes/background-parts.ts';

const { judge } = createBackgroundParts();

test.each([
  ['https://a.com/x?y#z', null, 'a.com', 'https://a.com/x?y#z'],
  ['blob:https://a.com/0c4f', 'https://a.com', 'a.com', 'https://a.com/'],
  ['filesystem:https://a.com/temporary/x', null, 'a.com', 'https://a.com/'],
  ['about:blank', 'https://a.com', 'a.com', 'https://a.com/'],
  ['about:srcdoc', 'http://a.com:8080', 'a.com', 'http://a.com:8080/'],
  ['data:text/html,x', 'https://a.com', 'a.com', 'https://a.com/'],
  ['blob:null/0c4f', 'https://a.com', 'a.com', 'https://a.com/'],
])('%s with the origin %s is judged by %s', (url, origin, host, address) => {
  expect(judge.parseTarget(url, origin)).toMatchObject({ hostname: { host }, address, isWarning: false });
});

test('the host of a sandboxed page counts although its origin is opaque', () => {
  expect(judge.parseTarget('https://a.com/', 'null')).toMatchObject({ hostname: { host: 'a.com' } });
  expect(judge.parseTarget('https://a.com/', 'https://b.com')).toMatchObject({ hostname: { host: 'a.com' } });
});

test.each([null, undefined, 'null', 'file://', 'chrome-extension://id', 'chrome://newtab'])(
  'a page with neither a host nor an http(s) origin (%s) cannot be judged',
  (origin) => {
    expect(judge.parseTarget('about:blank', origin)).toEqual({ hostname: null, address: null, isWarning: false });
  },
);

test('the warning page has no host of its own', () => {
  const target = judge.parseTarget(`${warningPage}#1`, 'ext://id');
  expect(target).toEqual({ hostname: null, address: null, isWarning: true });
});
