import { describe, expect, test } from 'vitest';
import { numberLocale, translatorFor } from './i18n.ts';

describe('translatorFor', () => {
  const t = translatorFor({ both: { message: '$2 after $1' }, money: { message: '$$1 and $1' } });

  test('fills in substitutions by number', () => {
    expect(t('both', ['a', 'b'])).toBe('b after a');
  });

  test('leaves out missing substitutions, as browsers do', () => {
    expect(t('both', ['a'])).toBe(' after a');
  });

  test('turns two dollar signs into one', () => {
    expect(t('money', ['5'])).toBe('$1 and 5');
  });

  test('does not substitute inside a substitution', () => {
    expect(t('both', ['$2', '$1'])).toBe('$1 after $2');
  });

  test.each(['absent', 'constructor', '__proto__', ''])('returns an empty text for the unknown key %j', (key) => {
    expect(t(key as 'both')).toBe('');
  });
});

describe('numberLocale', () => {
  test.each([
    ['de', 'de-CH', 'de-CH'],
    ['en', 'es-MX', 'en'],
    ['fr', 'fr', 'fr'],
    ['', 'ja', 'en'],
  ])('texts in %j in a browser in %j have numbers in %j', (texts, browser, expected) => {
    expect(numberLocale(texts, browser)).toBe(expected);
  });
});
