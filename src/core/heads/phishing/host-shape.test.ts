import { expect, test } from 'vitest';
import { type PhishingFeatureName, phishingFeatureCount, phishingFeatureIndex } from './feature-names.ts';
import { writeHostShape } from './host-shape.ts';
import { writeServiceImitation } from './service-imitation.ts';

function shapeOf(text: string, names: readonly PhishingFeatureName[]): number[] {
  const out = new Float32Array(phishingFeatureCount);
  const host = { text, labelStart: text.lastIndexOf('.') + 1, suffix: 'com', platform: false };
  writeHostShape(host, out);
  writeServiceImitation(host, out);
  return names.map((name) => out[phishingFeatureIndex[name]]!);
}

test('counts labels, hyphens, tokens and lengths', () => {
  const names = [
    'hostLabels',
    'hostLength',
    'hostLabelLength',
    'hostLongestLabel',
    'hostHyphens',
    'hostLabelHyphens',
    'hostTokens',
    'hostLongestToken',
  ] as const;
  expect(shapeOf('id.secure-my-bank', names)).toEqual([2, 17, 14, 14, 2, 2, 4, 6]);
  expect(shapeOf('a-b.c', names)).toEqual([2, 5, 1, 3, 1, 0, 3, 1]);
});

test('counts digits, hexadecimal runs and switches', () => {
  const names = ['hostDigitGroups', 'hostDigitRun', 'hostEndsInDigits', 'hostHexRun', 'hostSwitches'] as const;
  expect(shapeOf('a12b-345', names)).toEqual([2, 3, 3, 4, 2]);
  expect(shapeOf('facade', names)).toEqual([0, 0, 0, 0, 0]);
  expect(shapeOf('x3f9ab', names)).toEqual([2, 1, 0, 5, 4]);
});

test.each([
  ['some-bank', 0, 0],
  ['some-bank.com-login', 1, 0],
  ['www-some-bank-com', 1, 1],
  ['https-some.bank', 0, 1],
  ['in', 0, 0],
  ['com', 0, 0],
  ['de.some', 0, 0],
  ['mail.some', 0, 0],
])('%s looks like another service: %i suffixes inside, prefix %i', (text, inside, prefix) => {
  expect(shapeOf(text, ['hostSuffixInside', 'hostServicePrefix'])).toEqual([inside, prefix]);
});

test('every value is finite for a text of one character', () => {
  const out = new Float32Array(phishingFeatureCount);
  writeHostShape({ text: 'a', labelStart: 0, suffix: 'com', platform: false }, out);
  expect(out.every(Number.isFinite)).toBe(true);
});
