import { randomFrom } from './random.ts';
import type { LabelledHost } from './training-names.ts';

/**
 * Generates synthetic families, one for each known way in which botnets generate names (the schemes of Plohmann et al.
 * 2016: arithmetic, hash, permutation). Every name gets random parameters. A real family has one length, one alphabet
 * and one suffix; the synthetic ones teach the model what an unknown family may look like.
 */
export function syntheticFamilies(perFamily: number, suffixes: readonly string[], seed: number): LabelledHost[] {
  const random = randomFrom(seed);
  const pick: Pick = {
    between: (low, high) => low + Math.floor(random() * (high - low + 1)),
    from: (text) => text[Math.floor(random() * text.length)] as string,
  };
  return Object.entries(schemes).flatMap(([family, make]) =>
    Array.from({ length: perFamily }, (): LabelledHost => {
      const suffix = suffixes[Math.floor(random() * suffixes.length)] as string;
      return { host: `${make(pick)}.${suffix}`, label: 1, family: `synthetic-${family}` };
    }),
  );
}

interface Pick {
  /** Returns a whole number from `low` to `high`, inclusive. */
  between(low: number, high: number): number;
  /** Returns one character of `text`. */
  from(text: string): string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const hexDigits = '0123456789abcdef';
const consonants = 'bcdfghjklmnpqrstvwxz';
const vowels = 'aeiouy';

const schemes: Readonly<Record<string, (pick: Pick) => string>> = {
  hex: (pick) => draw(pick, hexDigits, pick.between(7, 40)),
  letters: (pick) => draw(pick, letters, pick.between(8, 30)),
  alphanumeric: (pick) => draw(pick, letters + digits, pick.between(7, 36)),
  base32: (pick) => draw(pick, `${letters}234567`, pick.between(9, 52)),
  narrow: (pick) => draw(pick, draw(pick, letters, pick.between(6, 16)), pick.between(9, 28)),
  prefixedHex: (pick) => draw(pick, letters, pick.between(1, 3)) + draw(pick, hexDigits, pick.between(6, 16)),
  lettersThenDigits: (pick) => draw(pick, letters, pick.between(5, 9)) + draw(pick, digits, pick.between(3, 8)),
  digitsThenLetters: (pick) => draw(pick, digits, pick.between(3, 8)) + draw(pick, letters, pick.between(5, 9)),
  hyphenated(pick) {
    const text = draw(pick, letters, pick.between(8, 18));
    const index = pick.between(2, text.length - 2);
    return `${text.slice(0, index)}-${text.slice(index)}`;
  },
  separatedDigits: (pick) =>
    Array.from({ length: pick.between(5, 20) }, () => draw(pick, digits, pick.between(1, 2))).join('-'),
  syllables: (pick) =>
    Array.from({ length: pick.between(4, 8) }, () => pick.from(consonants) + pick.from(vowels)).join(''),
};

function draw(pick: Pick, alphabet: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += pick.from(alphabet);
  return text;
}
