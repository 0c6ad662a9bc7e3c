import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixOf, rowKeyOf } from '../../core/listing/prefix.ts';
import { computeIndicatorKey, computePrefix, computeRowKey, storedId } from './indicator-key.ts';

test('places are those of the private look-up', () =>
  fc.assert(
    fc.asyncProperty(fc.domain(), fc.domain(), async (site, host) => {
      const place = { prefix: await prefixOf(site), rowKey: await rowKeyOf(host) };
      expect(computeIndicatorKey(site, host)).toEqual(place);
      expect({ prefix: computePrefix(site), rowKey: computeRowKey(host) }).toEqual(place);
      expect(computeIndicatorKey(site, site)).toEqual({ prefix: place.prefix, rowKey: await rowKeyOf(site) });
    }),
  ));

test('the place of a published digest', () => {
  // SHA-256("abc"), FIPS 180-2 appendix B.1
  expect(computeIndicatorKey('abc', 'abc')).toEqual({ prefix: 'ba78', rowKey: '16bf8f01cfea' });
  expect(storedId(computeIndicatorKey('abc', 'abc'))).toBe('ba7816bf8f01cfea');
});
