import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shannonEntropy, vowelShare } from './text-measures.ts';

test('entropy is between 0 and the logarithm of the length', () => {
  expect(shannonEntropy('')).toBe(0);
  expect(shannonEntropy('aaaa')).toBe(0);
  expect(shannonEntropy('abcd')).toBe(2);
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 63 }), (text) => {
      const entropy = shannonEntropy(text);
      expect(entropy).toBeGreaterThanOrEqual(0);
      expect(entropy).toBeLessThanOrEqual(Math.log2(text.length) + 1e-9);
    }),
  );
});

test('vowels are a, e, i, o and u', () => {
  expect(vowelShare('aeiou')).toBe(1);
  expect(vowelShare('yyy')).toBe(0);
  expect(vowelShare('abcde')).toBe(0.4);
  expect(vowelShare('')).toBe(0);
});
