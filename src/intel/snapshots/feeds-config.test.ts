import { expect, test } from 'vitest';
import { parseFeedsConfig } from './feeds-config.ts';

const parse = (text: string) => parseFeedsConfig('/etc/hostwise/feeds.yaml', text);

test('paths are relative to the file, and settings have defaults', () => {
  const text = 'store: snapshots\nfeeds:\n  - name: one\n    file: ../lists/one.txt\n';
  expect(parse(text)).toMatchObject({
    store: '/etc/hostwise/snapshots',
    popularRank: 10_000,
    feeds: [{ name: 'one', file: '/etc/lists/one.txt', format: 'auto', category: 'other', meaning: 'malicious' }],
  });
});

test.each([
  ['feeds: []', 'store: Invalid key'],
  ['store: s\nfeeds: []', 'feeds: Invalid length'],
  ['store: s\nfeeds: [{ name: a }]', 'feeds.0: expected one of "file", "folder" and "url"'],
  ['store: s\nfeeds: [{ name: a, file: a, url: "https://a.example/" }]', 'feeds.0: expected one of "file"'],
  ['store: s\nfeeds: [{ file: a }]', 'feeds.0: expected a "name"'],
  ['store: s\nfeeds: [{ name: ../a, file: a }]', 'feeds.0.name: expected a letter or digit'],
  ['store: s\nfeeds: [{ name: a, url: "http://a.example/" }]', 'feeds.0.url: expected an https address'],
  ['store: s\nfeeds: [{ name: a, file: a, formt: csv }]', 'feeds.0.formt: there is no such field'],
  ['store: s\nfeeds: [{ name: a, file: a, category: evil }]', 'feeds.0.category: '],
  ['store: s\nfeeds: [{ name: a, file: a }, { name: a, file: b }]', 'feeds: two feeds have the name "a"'],
  ['store: [', 'feeds.yaml: '],
])('%j', (text, message) => {
  expect(() => parse(text)).toThrow(`/etc/hostwise/feeds.yaml: ${message.replace('feeds.yaml: ', '')}`);
});
