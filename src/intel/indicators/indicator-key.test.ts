import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixOf, rowKeyOf } from '../../core/listing/prefix.ts';
import { computeIndicatorKey, computePrefix, computeRowKey, storedId } from './indicator-key.ts';

test('keys are those of the private look-up', () =>
  fc.assert(
    fc.asyncProperty(fc.domain(), fc.domain(), async (site, host) => {
      const expected = { prefix: await prefixOf(site), rowKey: await rowKeyOf(host) };
      expect(computeIndicatorKey(site, host)).toEqual(expected);
      expect({ prefix: computePrefix(site), rowKey: computeRowKey(host) }).toEqual(expected);
      expect(computeIndicatorKey(site, site)).toEqual({ prefix: expected.prefix, rowKey: await rowKeyOf(site) });
    }),
  ));

test('computes the key from a published digest', () => {
  // SHA-256("abc"), FIPS 180-2 appendix B.1
  expect(computeIndicatorKey('abc', 'abc')).toEqual({ prefix: 'ba78', rowKey: '16bf8f01cfea' });
  expect(storedId(computeIndicatorKey('abc', 'abc'))).toBe('ba7816bf8f01cfea');
});
