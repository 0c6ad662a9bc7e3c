import { expect, test } from 'vitest';
import { canonicalEntry } from './canonical-entry.ts';

test.each([
  ['Example.COM.', 'example.com'],
  ['*.github.io', 'github.io'],
  ['.co.uk', 'co.uk'],
  ['com.', 'com'],
  ['github。io', 'github.io'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['РФ', 'xn--p1ai'],
  ['example.com:8443', 'example.com'],
  ['0x7f.1', '127.0.0.1'],
])('%s is %s', (text, entry) => {
  expect(canonicalEntry(text)).toBe(entry);
});

test.each([
  'https://github.io/',
  '//github.io',
  'github.io/path',
  'user@github.io',
  '*',
  '*.',
  '.',
  '',
  '..com',
  'a..b',
])('%j is not an entry', (text) => {
  expect(canonicalEntry(text)).toBeNull();
});

test.each(['*.*.com', 'evil*.com', 'www.*.github.io', '**.com'])(
  '%s has an asterisk that would match nothing',
  (text) => {
    expect(canonicalEntry(text)).toBeNull();
  },
);
