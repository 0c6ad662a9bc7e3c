import { describe, expect, test } from 'vitest';
import { formattersFor } from './format.ts';

const english = formattersFor('en');

describe('signed', () => {
  test.each([
    [1.841, '+1.84'],
    [-0.2, '−0.20'],
    [0, '0.00'],
    [-0.001, '0.00'],
    [12345.6, '+12,345.60'],
  ])('%d is %s', (value, text) => {
    expect(english.signed(value)).toBe(text);
  });

  test('uses the separators of the locale and the given number of decimals', () => {
    expect(formattersFor('de').signed(-1.5, 3)).toBe('−1,500');
  });
});

describe('probability', () => {
  test.each([
    [0, '<\u202f0.01%'],
    [0.00009, '<\u202f0.01%'],
    [0.0012, '0.12%'],
    [0.1234, '12.3%'],
    [0.5, '50.0%'],
    [0.98765, '98.8%'],
    [0.9987, '99.87%'],
    [0.99995, '>\u202f99.99%'],
    [1, '>\u202f99.99%'],
  ])('%d is %s, never 0 or 100', (value, text) => {
    expect(english.probability(value)).toBe(text);
  });
});

test('a moment has a date and a time to the second', () => {
  const moment = english.moment(new Date(2026, 10, 22, 7, 5, 9).getTime());
  expect(moment.replace(/\s/g, ' ')).toBe('Nov 22, 2026, 7:05:09 AM');
});

test('a malformed locale falls back to English', () => {
  expect(formattersFor('not a locale').plain(1.234)).toBe('1.23');
});
