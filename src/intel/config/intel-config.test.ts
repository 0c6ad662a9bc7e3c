import { describe, expect, test } from 'vitest';
import { parseIntelConfig, resolvePassword } from './intel-config.ts';

const parse = (source: object) => parseIntelConfig({ sources: [source] });

test('optional fields have defaults', () => {
  expect(parse({ type: 'file', path: 'a.idx' }).sources).toEqual([
    { type: 'file', path: 'a.idx', revalidateSeconds: 60 },
  ]);
  expect(parse({ type: 'mysql', url: 'mysql://reader@db/hostwise' }).sources[0]).toMatchObject({
    table: 'hostwise_indicators',
    tls: false,
    connections: 10,
  });
  expect(parse({ type: 'mongodb', url: 'mongodb://db', database: 'hostwise' }).sources[0]).toMatchObject({
    collection: 'indicators',
  });
  expect(parseIntelConfig({ sources: [] }).sources).toEqual([]);
});

test('two sources of one type need names', () => {
  const sources = [
    { type: 'file', path: 'a' },
    { type: 'file', path: 'b', name: 'second' },
  ];
  expect(parseIntelConfig({ sources }).sources).toHaveLength(2);
  expect(() => parseIntelConfig({ sources: [sources[0], sources[0]] })).toThrow(
    'intelligence sources: sources: two sources have the same name; give each a "name"',
  );
});

describe('an invalid field is named', () => {
  test.each([
    [{ type: 'redis' }, /sources\.0\.type/],
    [{ type: 'file' }, /sources\.0\.path/],
    [{ type: 'file', path: '' }, /sources\.0\.path/],
    [{ type: 'file', path: 'a', pth: 'b' }, /sources\.0\.pth: there is no such field/],
    [{ type: 'file', path: 'a', name: 'Ä' }, /sources\.0\.name: expected a-z/],
    [{ type: 'file', path: 'a', revalidateSeconds: 0 }, /sources\.0\.revalidateSeconds/],
    [{ type: 'mysql', user: 'a' }, /sources\.0: expected "url", or "user" and "database"/],
    [{ type: 'mysql', url: 'http://db/x' }, /sources\.0\.url/],
    [{ type: 'mysql', url: 'mysql://db/x', table: 'a; DROP TABLE b' }, /sources\.0\.table: expected a letter/],
    [{ type: 'mysql', url: 'mysql://db/x', table: 'a`b' }, /sources\.0\.table/],
    [{ type: 'mysql', url: 'mysql://db/x', table: 'a.b' }, /sources\.0\.table/],
    [{ type: 'mysql', url: 'mysql://db/x', timeoutMs: 0.5 }, /sources\.0\.timeoutMs/],
    [{ type: 'mongodb', url: 'http://db', database: 'a' }, /sources\.0\.url: expected mongodb:/],
    [{ type: 'mongodb', url: 'mongodb://db', database: 'a', collection: '$where' }, /sources\.0\.collection/],
    [{ type: 's3', bucket: 'b', key: 'k' }, /sources\.0\.region/],
    [{ type: 's3', bucket: 'b', key: 'k', region: 'r', endpoint: 'here' }, /sources\.0\.endpoint/],
  ])('%j', (source, message) => {
    expect(() => parse(source)).toThrow(message);
  });

  test.each([null, 7, [], {}, { sources: {} }, { sources: [], more: 1 }])('%j is not a configuration', (value) => {
    expect(() => parseIntelConfig(value)).toThrow(/^intelligence sources: /);
  });
});

test('passwords come from the environment', () => {
  expect(resolvePassword({ password: 'a' }, {})).toBe('a');
  expect(resolvePassword({}, { DB: 'b' })).toBeUndefined();
  expect(resolvePassword({ passwordVariable: 'DB' }, { DB: 'b' })).toBe('b');
  expect(() => resolvePassword({ passwordVariable: 'DB' }, {})).toThrow('passwordVariable: the environment has no DB');
});
