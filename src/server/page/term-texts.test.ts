import { expect, test } from 'vitest';
import { percent, signed, termName, valueText } from './term-texts.ts';

test('formats numbers with a real minus sign and never as a certainty', () => {
  expect([signed(1.845), signed(-0.2), signed(-0.001), signed(2, 3)]).toEqual([
    '+1.84',
    '\u22120.20',
    '0.00',
    '+2.000',
  ]);
  expect(
    [percent(0), percent(0.00123), percent(0.1), percent(0.996), percent(1)].map((text) => text.replace(/\s/g, '')),
  ).toEqual(['<0.01%', '0.12%', '10.0%', '99.60%', '>99.99%']);
});

test('puts terms and values into words, with or without a text in the catalogue', () => {
  expect(termName('length', { feature_length_name: 'Length' })).toBe('Length');
  expect(termName('otherModels', {})).toBe('Other models');
  expect(termName('constructor', {})).toBe('Constructor');
  const texts = {
    value_yes: 'yes',
    technique_missing_dot: 'a dot left out',
    suffixkind_same: 'the same',
    popularity_0: 'high',
  };
  const shown = (name: string, value: unknown): string => valueText(name, value, texts);
  expect([shown('suffix', 'co.uk'), shown('hostSuffix', 'com'), shown('lookalikeSuffix', 'same')]).toEqual([
    '.co.uk',
    '.com',
    'the same',
  ]);
  expect([shown('entropy', 3.8268749713897705), shown('ngrams', -3.71875)]).toEqual(['3.83', '\u22123.72']);
  expect([shown('idn', 1), shown('lowestLetter', 1), shown('lowestLetter', 0)]).toEqual(['yes', 'a', '']);
  expect([shown('lookalikeTechnique', 'missing-dot'), shown('lookalikeTechnique', 'new')]).toEqual([
    'a dot left out',
    'new',
  ]);
  expect([shown('popularity', 0), shown('popularity', -1)]).toEqual(['high', '']);
  expect([shown('length', undefined), shown('suffix', ''), shown('lookalikeTarget', null)]).toEqual(['', '', '']);
});
