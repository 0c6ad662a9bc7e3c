import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallModel } from '../../test/support/small-model.ts';
import { charBot, editedNames, randomEdits } from '../training/common/edited-names.ts';
import { randomFrom } from '../training/common/random.ts';
import { computeNgramSum, maskByNgrams } from './attacks.ts';
import { sampleLabels } from './sampled-labels.ts';

const { ngrams } = smallModel();
const label = fc.stringMatching(/^[a-z0-9-]{2,20}$/);

function changes(before: string, after: string): number {
  return [...before].filter((character, i) => after[i] !== character).length;
}

describe('edits', () => {
  test('change as many characters as they say, and keep the length', () => {
    fc.assert(
      fc.property(label, fc.nat(25), fc.nat(), (text, count, seed) => {
        const edited = randomEdits(text, count, randomFrom(seed));
        expect(edited.length).toBe(text.length);
        expect(changes(text, edited)).toBe(Math.min(count, text.length));
        expect(changes(text, charBot(text, randomFrom(seed)))).toBe(2);
      }),
    );
  });

  test('make a family of known names, each with two characters changed', () => {
    const labels = ['lanternmeadow', 'short', 'xn--lantern-meadow', 'harbor-cedar', 'Größe-Maß'];
    const made = editedNames(labels, ['com', 'net'], 50, 3);
    expect(made).toEqual(editedNames(labels, ['com', 'net'], 50, 3));
    for (const { host, label: malicious } of made) {
      const text = host.replace(/\.(?:com|net)$/, '');
      expect(malicious).toBe(1);
      expect(
        ['lanternmeadow', 'harbor-cedar'].map((known) => known.length === text.length && changes(known, text)),
      ).toContain(2);
    }
    expect(() => editedNames(['short'], ['com'], 1, 1)).toThrow(RangeError);
  });

  test('masks never raise the n-gram score and respect the number of changes', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 0, max: 3 }), (text, count) => {
        const masked = maskByNgrams(text, count, ngrams);
        expect(masked.length).toBe(text.length);
        expect(changes(text, masked)).toBeLessThanOrEqual(count);
        expect(computeNgramSum(masked, ngrams)).toBeLessThanOrEqual(computeNgramSum(text, ngrams));
      }),
      { numRuns: 30 },
    );
  });

  test('a single mask is the best of all single changes', () => {
    const text = 'xqzkvj7w';
    const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
    const singles = [...text].flatMap((_, i) => alphabet.map((one) => text.slice(0, i) + one + text.slice(i + 1)));
    const best = Math.min(...singles.map((single) => computeNgramSum(single, ngrams)));
    expect(computeNgramSum(maskByNgrams(text, 1, ngrams), ngrams)).toBe(best);
  });
});

describe('sampled labels', () => {
  const known = ['harborlight', 'harbormaster', 'lighthouse', 'masterpiece', 'housekeeper', 'keepersgate'];

  test('are new, of normal length, and consist of known sequences', () => {
    const made = sampleLabels(known, 50, randomFrom(3));
    expect(made.length).toBe(50);
    for (const text of made) {
      expect(known).not.toContain(text);
      expect(text.length).toBeGreaterThanOrEqual(6);
      expect(text.length).toBeLessThanOrEqual(20);
      for (let i = 0; i + 4 <= text.length; i++) {
        expect(known.some((word) => word.includes(text.slice(i, i + 4)))).toBe(true);
      }
    }
    expect(sampleLabels(known, 50, randomFrom(3))).toEqual(made);
  });

  test('refuses a list from which no new label can be drawn', () => {
    expect(() => sampleLabels(['onlyone'], 1, randomFrom(1))).toThrow(/no new labels can be drawn from these 1/);
  });
});
