import { describe, expect, test } from 'vitest';
import { featureSetVersion } from '../../core/model/format.ts';
import { encodePointer, parsePointer } from './pointer.ts';
import { StoreContentError } from './store-content-error.ts';

const sha256 = 'ab'.repeat(32);
const member = {
  name: 'main',
  sha256,
  size: 1000,
  weight: 1,
  golden: [{ host: 'example.com', probability: 0.1 + 0.2 }],
};
const whole = {
  models: [member],
  aggregation: 'mean',
  createdAt: '2026-01-31T12:00:00.000Z',
  previous: [{ sha256, createdAt: '2026-01-30T12:00:00.000Z' }],
} as const;
const text = (pointer: unknown): string => JSON.stringify(pointer);
const good = { schemaVersion: 1, featureSetVersion, ...whole };

test('parses what it encodes, exactly', () => {
  const written = new TextDecoder().decode(
    encodePointer({ ...whole, models: [...whole.models], previous: [...whole.previous] }),
  );
  expect(parsePointer(written, 'here')).toEqual(good);
  expect(written.endsWith('}\n')).toBe(true);
});

test('accepts a pointer for other features', () => {
  expect(parsePointer(text({ ...good, featureSetVersion: 1 }), 'here').featureSetVersion).toBe(1);
});

describe('refuses, naming the field and what was expected:', () => {
  const models = (change: object) => ({ ...good, models: [{ ...member, ...change }] });
  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /^here: the pointer: .*Object/],
    ['another schema', { ...good, schemaVersion: 2 }, /^here: schemaVersion: .*1.*2/],
    ['an unknown field', { ...good, extra: 1 }, /^here: extra: /],
    ['a missing field', { ...good, createdAt: undefined }, /^here: createdAt: /],
    ['no model', { ...good, models: [] }, /models: expected at least one model/],
    [
      'nine models',
      { ...good, models: Array.from({ length: 9 }, (_, i) => ({ ...member, name: `m${i}` })) },
      /at most eight/,
    ],
    ['a name twice', { ...good, models: [member, member] }, /models: expected every name once/],
    ['a path for a hash', models({ sha256: '../../etc/passwd' }), /models\.0\.sha256: expected 64 hexadecimal digits/],
    ['a path for a name', models({ name: '../main' }), /models\.0\.name: expected letters/],
    ['a size of 0', models({ size: 0 }), /models\.0\.size: /],
    ['a size beyond the limit', models({ size: 2 ** 30 }), /models\.0\.size: /],
    ['a negative weight', models({ weight: -1 }), /models\.0\.weight: /],
    ['no golden vector', models({ golden: [] }), /models\.0\.golden: expected at least one golden vector/],
    ['a probability of 2', models({ golden: [{ host: 'a.com', probability: 2 }] }), /golden\.0\.probability: /],
    ['another aggregation', { ...good, aggregation: 'median' }, /aggregation: .*"mean"/],
    ['a time that is not ISO 8601', { ...good, createdAt: 'yesterday' }, /createdAt: expected a time/],
    [
      'a history without hashes',
      { ...good, previous: [{ sha256: '', createdAt: whole.createdAt }] },
      /previous\.0\.sha256/,
    ],
    ['weights that are all 0', { ...models({ weight: 0 }), aggregation: 'weighted' }, /expected a weight above 0/],
  ])('%s', (_, pointer, message) => {
    expect(() => parsePointer(text(pointer), 'here')).toThrow(StoreContentError);
    expect(() => parsePointer(text(pointer), 'here')).toThrow(message);
  });

  test('text that is not JSON', () => {
    expect(() => parsePointer('{', 'here')).toThrow(/^here: .*JSON/);
  });
});
