import { describe, expect, test } from 'vitest';
import { t } from '../../test/support/ui-kit.tsx';
import { dgaFeatureNames } from '../core/heads/dga/feature-names.ts';
import { lookalikeTermNames } from '../core/heads/lookalike/bins.ts';
import { suffixKinds, techniques } from '../core/heads/lookalike/types.ts';
import { phishingFeatureNames } from '../core/heads/phishing/feature-names.ts';
import { findText } from '../core/i18n/message-key.ts';
import { popularityTierCount } from '../core/popularity/popularity.ts';
import { featureTexts, techniqueText } from './feature-texts.ts';
import { formattersFor } from './format.ts';

const format = formattersFor('en');
const texts = (name: string, value: number | string, logOdds: number) =>
  featureTexts({ name, value, logOdds }, t, format);

describe('featureTexts', () => {
  const names = [
    ...dgaFeatureNames,
    ...lookalikeTermNames,
    ...phishingFeatureNames,
    'popularity',
    'otherThreats',
    'prior',
  ];

  test.each(names)('%s has a name and a sentence for each direction', (name) => {
    for (const side of ['name', 'for', 'against']) expect(findText(t, `feature_${name}_${side}`, ['x'])).not.toBe('');
    expect(texts(name, 1, 2).sentence).not.toBe(texts(name, 1, -2).sentence);
  });

  test('the sentence contains the value as it is shown', () => {
    const { value, sentence } = texts('length', 18, 0.8);
    expect(value).toBe('18');
    expect(sentence).toContain(' 18 ');
  });

  test.each([
    ['proVowels', 0.2, '20%'],
    ['entropy', 3.9219280948873623, '3.92'],
    ['suffix', 'co.uk', '.co.uk'],
    ['lowestLetter', 2, 'b'],
    ['highestLetter', 0, '–'],
    ['idn', 1, 'yes'],
    ['privateSuffix', 0, 'no'],
    ['prior', 0, ''],
    ['benignBits', -4.2, '−4.2'],
    ['lookalikeTechnique', 'vowel-swap', 'a vowel changed'],
    ['lookalikeTarget', 'paypal.com', 'paypal.com'],
    ['lookalikeWords', 'login secure', 'login, secure'],
    ['lookalikeWords', '', 'none'],
    ['lookalikeSuffix', 'country', 'a country’s'],
    ['lookalikeHonestWord', 0, 'no'],
    ['lookalikeDistance', 0.35, '0.35'],
    ['hostDigits', 0.25, '25%'],
    ['hostPlatform', 1, 'yes'],
    ['hostHyphens', 3, '3'],
    ['hostSuffix', 'co.uk', '.co.uk'],
    ['popularity', 0, 'very high'],
    ['popularity', -1, '–'],
    ['otherThreats', '', ''],
  ])('%s of %j is shown as %j', (name, value, shown) => {
    expect(texts(name, value, 1).value).toBe(shown);
  });

  test.each([
    ...techniques.map((value) => ['lookalikeTechnique', value] as const),
    ...suffixKinds.map((value) => ['lookalikeSuffix', value] as const),
    ...Array.from({ length: popularityTierCount }, (_, tier) => ['popularity', tier] as const),
  ])('%s of %j is put into words, also in the sentence', (name, value) => {
    const shown = texts(name, value, -1);
    expect(shown.value).toMatch(/[a-z]/);
    expect(shown.value).not.toBe(value);
    expect(shown.sentence).toContain(shown.value);
  });

  test('shows a technique and a suffix kind without texts by their identifiers', () => {
    expect(techniqueText('new-trick', t)).toBe('new-trick');
    expect(texts('lookalikeSuffix', 'odd', 1).value).toBe('odd');
  });

  test('says if a feature makes no difference', () => {
    expect(texts('length', 7, 0).sentence).toBe(t('feature_generic_neutral'));
  });

  test.each([
    ['someNewThing', 'Some new thing'],
    ['x2', 'X2'],
    ['constructor', 'Constructor'],
    ['', '–'],
  ])('a feature without texts, %j, is called %j and gets a general sentence', (name, shown) => {
    expect(texts(name, 1.5, 1)).toEqual({ name: shown, value: '1.5', sentence: t('feature_generic_for') });
    expect(texts(name, 1.5, -1).sentence).toBe(t('feature_generic_against'));
  });

  test('name and sentence are not empty even without a catalogue', () => {
    const silent = featureTexts({ name: 'length', value: '', logOdds: 1 }, () => '', format);
    expect(silent.name).not.toBe('');
    expect(silent.sentence).not.toBe('');
  });
});
