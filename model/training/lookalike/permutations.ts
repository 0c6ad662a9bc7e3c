/**
 * Classes of typosquatting permutations, as in the research. The generator below does not use the detector, so it can
 * decide which listed names are permutations when the detector is measured. Any letter or digit can be inserted or
 * replaced, not only neighbours on the keyboard.
 */
export type PermutationClass =
  | 'omission'
  | 'repetition'
  | 'transposition'
  | 'hyphenation'
  | 'plural'
  | 'homoglyph'
  | 'vowel-swap'
  | 'replacement'
  | 'insertion'
  | 'prefix'
  | 'word'
  | 'suffix';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const glyphs: Readonly<Record<string, readonly string[]>> = {
  o: ['0'],
  '0': ['o'],
  l: ['1', 'i'],
  i: ['1', 'l'],
  '1': ['l', 'i'],
  s: ['5'],
  g: ['9', 'q'],
  q: ['g', '9'],
  z: ['2'],
  m: ['rn', 'nn'],
  w: ['vv'],
  d: ['cl'],
};
const prefixes = ['www', 'www-', 'ww', 'http', 'https', 'http-', 'https-', 'wwww'];
const endings = ['com', '-com', 'net', 'org'];
const words = [
  'login',
  'signin',
  'secure',
  'security',
  'verify',
  'verification',
  'account',
  'accounts',
  'support',
  'help',
  'service',
  'services',
  'update',
  'wallet',
  'pay',
  'payment',
  'online',
  'mail',
  'app',
  'web',
  'client',
  'confirm',
  'info',
  'id',
  'auth',
  'bank',
  'card',
  'customer',
  'shop',
  'store',
  'official',
  'connexion',
  'compte',
  'espace',
  'securite',
  'assistance',
  'suivi',
  'livraison',
  'colis',
  'fr',
  'france',
  'konto',
  'cuenta',
  'alert',
  'promo',
  'gift',
  'portal',
  'mobile',
  'sms',
  'mon',
  'my',
];
/** Typos of suffixes. `c.om` is separate, because there the label ends with the lost letter. */
const slips: Readonly<Record<string, readonly string[]>> = {
  com: ['cm', 'om', 'co'],
  net: ['ne', 'et'],
  org: ['og', 'rg'],
};

/** Yields every permutation of `label` with its class. The same permutation may appear more than once. */
export function* permutations(label: string): Generator<readonly [label: string, kind: PermutationClass]> {
  const { length } = label;
  const cut = (at: number, removed: number, added: string): string =>
    label.slice(0, at) + added + label.slice(at + removed);
  for (let i = 0; i < length; i++) {
    const letter = label[i] as string;
    if (letter !== label[i + 1]) yield [cut(i, 1, ''), letter === '-' ? 'hyphenation' : 'omission'];
    yield [cut(i, 0, letter), 'repetition'];
    if (i + 1 < length && letter !== label[i + 1]) yield [cut(i, 2, `${label[i + 1]}${letter}`), 'transposition'];
    if (i > 0) yield [cut(i, 0, '-'), 'hyphenation'];
    for (const glyph of glyphs[letter] ?? []) yield [cut(i, 1, glyph), 'homoglyph'];
    for (const vowel of 'aeiou')
      if ('aeiou'.includes(letter) && vowel !== letter) yield [cut(i, 1, vowel), 'vowel-swap'];
  }
  yield [`${label}s`, 'plural'];
  for (const [from, to] of [
    ['rn', 'm'],
    ['vv', 'w'],
    ['cl', 'd'],
  ] as const) {
    for (let at = label.indexOf(from); at >= 0; at = label.indexOf(from, at + 1)) yield [cut(at, 2, to), 'homoglyph'];
  }
  for (let i = 0; i <= length; i++) {
    for (const letter of alphabet) {
      if (i < length && letter !== label[i]) yield [cut(i, 1, letter), 'replacement'];
      yield [cut(i, 0, letter), 'insertion'];
    }
  }
  for (const prefix of prefixes) yield [prefix + label, 'prefix'];
  for (const ending of endings) yield [label + ending, 'prefix'];
  for (const word of words) {
    for (const joint of ['', '-']) {
      yield [word + joint + label, 'word'];
      yield [label + joint + word, 'word'];
    }
  }
}

/** Yields the names that typos in the suffix make of a protected domain. */
export function* suffixSlips(label: string, suffix: string): Generator<string> {
  for (const slip of slips[suffix] ?? []) yield `${label}.${slip}`;
  if (suffix === 'com') yield `${label}c.om`;
}
