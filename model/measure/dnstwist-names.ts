/**
 * The techniques of the tool dnstwist, enumerated anew and independently of the detector and of the generator that
 * makes training rows.
 */
export const twists = [
  'omission',
  'insertion',
  'repetition',
  'replacement',
  'transposition',
  'homoglyph, ASCII',
  'homoglyph, IDN',
  'bitsquatting',
  'hyphenation',
  'plural',
  'vowel-swap',
  'addition',
  'subdomain',
  'dictionary',
  'other suffix',
] as const;

export type Twist = (typeof twists)[number];

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const vowels = [...'aeiou'];
const symbols = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const ascii: Readonly<Record<string, readonly string[]>> = {
  b: ['d', 'lb'],
  c: ['e'],
  d: ['b', 'cl'],
  e: ['c'],
  g: ['q', '9'],
  h: ['lh'],
  i: ['1', 'l'],
  k: ['lc'],
  l: ['1', 'i'],
  m: ['rn', 'nn'],
  n: ['m', 'r'],
  o: ['0'],
  q: ['g'],
  s: ['5'],
  u: ['v'],
  v: ['u'],
  w: ['vv'],
};
const foreign: Readonly<Record<string, string>> = {
  a: 'àáâãäåɑạаα',
  b: 'ḃḅƀьᏏ',
  c: 'çćčċсϲ',
  d: 'ďđḍɗԁ',
  e: 'éèêëēẹеє',
  f: 'ƒḟ',
  g: 'ğġģɡɢ',
  h: 'ĥħḥһ',
  i: 'íìïıіι',
  j: 'ĵјʝ',
  k: 'ķḳкκ',
  l: 'łĺļḷӏ',
  m: 'ṃṁмɱ',
  n: 'ñńņṇո',
  o: 'óòôöøοоօ',
  p: 'ṗṕрρ',
  q: 'ʠԛզ',
  r: 'řŕŗṛг',
  s: 'śšșṣѕ',
  t: 'ťțṭт',
  u: 'úùüûūυս',
  v: 'ṿѵν',
  w: 'ŵẁẃẅԝ',
  x: 'ẋхχ',
  y: 'ýÿŷуү',
  z: 'žźżẓᴢ',
};
const words = (
  'account auth bank billing card check client cloud confirm connect customer email gift help id info login mail ' +
  'mobile my new office online pay portal promo refund reset safe secure security service shop sign signin sso store ' +
  'support team update user verify wallet web'
).split(' ');
const endings = 'com net org info biz co io app online site shop top xyz cc me cn ru live club vip'.split(' ');

/** Yields the variants of a domain with their technique; the same variant may appear more than once. */
export function* twist(label: string, suffix: string): Generator<readonly [host: string, twist: Twist]> {
  for (const [variant, kind] of editLabel(label)) yield [`${variant}.${suffix}`, kind];
  for (const once of replaceGlyphs(label, ascii)) {
    yield [`${once}.${suffix}`, 'homoglyph, ASCII'];
    for (const twice of replaceGlyphs(once, ascii))
      if (twice !== label) yield [`${twice}.${suffix}`, 'homoglyph, ASCII'];
  }
  for (const once of replaceGlyphs(label, foreign)) {
    yield [`${once}.${suffix}`, 'homoglyph, IDN'];
    for (const twice of replaceGlyphs(once, foreign)) yield [`${twice}.${suffix}`, 'homoglyph, IDN'];
    for (const twice of replaceGlyphs(once, ascii)) yield [`${twice}.${suffix}`, 'homoglyph, IDN'];
  }
  for (let i = 1; i < label.length; i++) {
    if (label[i] !== '-' && label[i - 1] !== '-')
      yield [`${label.slice(0, i)}.${label.slice(i)}.${suffix}`, 'subdomain'];
  }
  for (const word of words) {
    for (const joint of ['', '-']) {
      yield [`${label}${joint}${word}.${suffix}`, 'dictionary'];
      yield [`${word}${joint}${label}.${suffix}`, 'dictionary'];
    }
  }
  for (const ending of endings) if (ending !== suffix) yield [`${label}.${ending}`, 'other suffix'];
}

/** Yields the variants whose label alone changes, except for those with letters that look alike. */
function* editLabel(label: string): Generator<readonly [label: string, twist: Twist]> {
  const { length } = label;
  for (let i = 0; i < length; i++) {
    const letter = label[i] as string;
    const before = label.slice(0, i);
    const after = label.slice(i + 1);
    const next = after.slice(0, 1);
    yield [before + after, 'omission'];
    yield [`${before}${letter}${letter}${after}`, 'repetition'];
    if (next !== '' && next !== letter) yield [`${before}${next}${letter}${after.slice(1)}`, 'transposition'];
    if (i > 0 && letter !== '-' && label[i - 1] !== '-') yield [`${before}-${letter}${after}`, 'hyphenation'];
    for (const near of neighbours(letter)) {
      yield [`${before}${near}${after}`, 'replacement'];
      if (i > 0 && i < length - 1) {
        yield [`${before}${near}${letter}${after}`, 'insertion'];
        yield [`${before}${letter}${near}${after}`, 'insertion'];
      }
    }
    for (const vowel of vowels) {
      if (vowels.includes(letter) && vowel !== letter) yield [`${before}${vowel}${after}`, 'vowel-swap'];
    }
    for (let bit = 0; bit < 8; bit++) {
      const flipped = String.fromCharCode(letter.charCodeAt(0) ^ (1 << bit));
      if (symbols.includes(flipped)) yield [`${before}${flipped}${after}`, 'bitsquatting'];
    }
    if (i > 1 && i < length - 1) {
      yield [`${before}${letter}${'sxz'.includes(letter) ? 'es' : 's'}${after}`, 'plural'];
    }
  }
  for (const symbol of symbols) yield [label + symbol, 'addition'];
}

function* replaceGlyphs(
  label: string,
  glyphs: Readonly<Record<string, string | readonly string[]>>,
): Generator<string> {
  for (let i = 0; i < label.length; i++) {
    for (const glyph of glyphs[label[i] as string] ?? []) yield label.slice(0, i) + glyph + label.slice(i + 1);
  }
}

function neighbours(letter: string): string[] {
  return rows.flatMap((row, number) => {
    const index = row.indexOf(letter);
    if (index < 0) return [];
    const around = [row[index - 1], row[index + 1], rows[number + 1]?.[index], rows[number + 1]?.[index - 1]];
    return [...around, rows[number - 1]?.[index], rows[number - 1]?.[index + 1]].filter((key) => key !== undefined);
  });
}
