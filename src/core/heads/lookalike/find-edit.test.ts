import { describe, expect, test } from 'vitest';
import { findTwoEdits } from './count-edits.ts';
import { findEdit } from './find-edit.ts';

describe('findEdit', () => {
  test.each([
    ['googgle', 'google', 'repetition'],
    ['goofgle', 'google', 'insertion'],
    ['gogle', 'google', 'omission'],
    ['goolge', 'google', 'transposition'],
    ['googke', 'google', 'replacement'],
    ['goagle', 'google', 'vowel-swap'],
    ['foogle', 'google', 'replacement'],
    ['coogle', 'google', 'bitsquat'],
    ['googie', 'google', 'homograph'],
    ['g00gle', 'go0gle', 'homograph'],
    ['goo-gle', 'google', 'hyphenation'],
    ['creditagricole', 'credit-agricole', 'hyphenation'],
    ['targets', 'target', 'plural'],
  ])('%s for %s is a %s', (text, target, technique) => {
    expect(findEdit(text, target)?.technique).toBe(technique);
  });

  test.each([
    ['google', 'google'],
    ['goggles', 'google'],
    ['elgoog', 'google'],
    ['', 'google'],
    ['goo', 'google'],
  ])('finds no single edit from %s to %s', (text, target) => {
    expect(findEdit(text, target)).toBeNull();
  });

  test('a neighbouring key is nearer than a distant one, and the first letter weighs more', () => {
    const distance = (text: string): number => findEdit(text, 'amazon')?.distance ?? Number.NaN;
    expect(distance('amazin')).toBeLessThan(distance('amazkn'.replace('k', 'x')));
    expect(distance('smazon')).toBeGreaterThan(distance('amszon'));
  });
});

describe('two edits', () => {
  test.each([
    ['wellsferga', 'wellsfargo'],
    ['mircosfot', 'microsoft'],
    ['xxmicrosoft', 'microsoft'],
    ['icrosof', 'microsoft'],
    ['microzopht', null],
    ['mmmicrosoft', 'microsoft'],
  ])('%s is at most two edits from %s', (text, target) => {
    expect(findTwoEdits(text, target ?? 'microsoft') === null).toBe(target === null);
  });

  test('edits that are hardly visible weigh less', () => {
    expect(findTwoEdits('micr0s0ft', 'microsoft')).toBeCloseTo(0.2);
    expect(findTwoEdits('mixrksoft', 'microsoft')).toBeGreaterThan(0.2);
    expect(findTwoEdits('microsoft', 'microsoft')).toBe(0);
  });
});
