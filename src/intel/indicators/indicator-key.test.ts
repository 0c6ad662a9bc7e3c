import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixOf, rowKeyOf } from '../../core/listing/prefix.ts';
import { idOf, indicatorKeyOf, keyOf, prefixOfSite } from './indicator-key.ts';

test('places are those of the private look-up', () =>
  fc.assert(
    fc.asyncProperty(fc.domain(), fc.domain(), async (site, host) => {
      const place = { prefix: await prefixOf(site), key: await rowKeyOf(host) };
      expect(indicatorKeyOf(site, host)).toEqual(place);
      expect({ prefix: prefixOfSite(site), key: keyOf(host) }).toEqual(place);
      expect(indicatorKeyOf(site, site)).toEqual({ prefix: place.prefix, key: await rowKeyOf(site) });
    }),
  ));

test('the place of a published digest', () => {
  // SHA-256("abc"), FIPS 180-2 appendix B.1
  expect(indicatorKeyOf('abc', 'abc')).toEqual({ prefix: 'ba78', key: '16bf8f01cfea' });
  expect(idOf(indicatorKeyOf('abc', 'abc'))).toBe('ba7816bf8f01cfea');
});
