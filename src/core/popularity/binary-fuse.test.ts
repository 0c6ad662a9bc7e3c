import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFuseValue } from './binary-fuse.ts';
import { buildFuse } from './build-binary-fuse.ts';

const name = (i: number): string => `name-${i}.example`;
const entriesOf = (count: number): Map<string, number> =>
  new Map(Array.from({ length: count }, (_, i) => [name(i), i % 4]));

describe.each([1, 2, 3, 10, 100, 1000, 50_000])('%i keys', (count) => {
  const filter = buildFuse(entriesOf(count));

  test('finds every key with its value', () => {
    let wrong = 0;
    for (let i = 0; i < count; i++) if (findFuseValue(filter, name(i)) !== i % 4) wrong++;
    expect(wrong).toBe(0);
  });
});

test('finds at most 2 of 100,000 other keys', () => {
  const filter = buildFuse(entriesOf(50_000));
  const others = 2_000_000;
  let found = 0;
  for (let i = 0; i < others; i++) if (findFuseValue(filter, `other${i}.test`) >= 0) found++;
  // The expected number is 2^-16 of them: 30.5.
  expect(found).toBeGreaterThan(5);
  expect(found / others).toBeLessThanOrEqual(2e-5);
}, 30_000);

test('takes about 20.6 bits per key', () => {
  const { fingerprints, values } = buildFuse(entriesOf(150_000));
  expect(((fingerprints.byteLength + values.byteLength) * 8) / 150_000).toBeLessThan(22.5);
});

test('the order of the keys does not matter', () => {
  const entries = [...entriesOf(5000)];
  expect(buildFuse(new Map(entries.reverse()))).toEqual(buildFuse(new Map(entries)));
});

test('finds every key of any set of strings', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), (keys) => {
      const filter = buildFuse(new Map(keys.map((key, i) => [key, i % 4])));
      expect(keys.map((key) => findFuseValue(filter, key))).toEqual(keys.map((_, i) => i % 4));
    }),
  );
});

test('an empty filter finds keys by chance only', () => {
  const filter = buildFuse(new Map());
  let found = 0;
  for (let i = 0; i < 1000; i++) if (findFuseValue(filter, name(i)) >= 0) found++;
  expect(found).toBeLessThanOrEqual(1);
});
