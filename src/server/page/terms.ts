/** One term of the log-odds. */
export interface Term {
  readonly name: string;
  readonly logOdds: number;
}

/** Terms that are the same for every name: they belong to the sum, and are no reason. */
const constants: readonly string[] = ['prior'];

export interface Breakdown {
  /** By weight, the greatest first. */
  readonly top: readonly Term[];
  readonly rest: readonly Term[];
  /** The greatest weight, by which bars are scaled; at least 0.5, so that a name without reasons looks like one. */
  readonly scale: number;
}

/** Orders terms by weight, and keeps the first few that weigh anything apart. */
export function breakdown(contributions: Readonly<Record<string, number>>, shown: number): Breakdown {
  const terms = Object.entries(contributions)
    .filter(([name]) => !constants.includes(name))
    .map(([name, logOdds]) => ({ name, logOdds }))
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const top = terms.slice(0, shown).filter(({ logOdds }) => logOdds !== 0);
  return { top, rest: terms.slice(top.length), scale: Math.max(0.5, Math.abs(terms[0]?.logOdds ?? 0)) };
}

export interface Sum {
  readonly intercept: number;
  readonly constant: number;
  readonly towards: number;
  readonly against: number;
  readonly logOdds: number;
}

/** Adds up both sides; all terms are multiples of 2^-20, so no order of adding loses anything. */
export function sumOf(intercept: number, contributions: Readonly<Record<string, number>>): Sum {
  let constant = 0;
  let towards = 0;
  let against = 0;
  for (const [name, logOdds] of Object.entries(contributions)) {
    if (constants.includes(name)) constant += logOdds;
    else if (logOdds > 0) towards += logOdds;
    else against += logOdds;
  }
  return { intercept, constant, towards, against, logOdds: intercept + constant + towards + against };
}

/** Where the scale ends on both sides: the log-odds of 0.01 % and 99.99 %. */
const limit = Math.log(9999);

/** Where a probability stands on the scale of log-odds, 0 (left) to 100 (right). */
export function scalePosition(probability: number): number {
  const logOdds = Math.log(probability / (1 - probability));
  return 50 + 50 * Math.min(1, Math.max(-1, logOdds / limit));
}

/** `+1.84`, `−0.20`; a real minus sign, which is as wide as the plus sign. */
export function signed(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '\u2212' : '+'}${text}`;
}

/** Percent that never rounds to a certainty: `< 0.01 %`, `12.4 %`, `> 99.99 %`. */
export function percent(probability: number): string {
  if (probability < 0.0001) return '<\u202f0.01\u202f%';
  if (probability > 0.9999) return '>\u202f99.99\u202f%';
  const decimals = probability < 0.01 || probability > 0.99 ? 2 : 1;
  return `${(100 * probability).toFixed(decimals)}\u202f%`;
}

/** The name of a term in words: its own, or its identifier taken apart. */
export function termName(name: string, texts: Readonly<Record<string, string>>): string {
  const known = Object.hasOwn(texts, `feature_${name}_name`) ? texts[`feature_${name}_name`] : undefined;
  if (known !== undefined) return known;
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Features that are either so or not. */
const flags: readonly string[] = [
  'idn',
  'privateSuffix',
  'lookalikeHonestWord',
  'hostServicePrefix',
  'hostIdn',
  'hostPlatform',
  'hostBrandAlone',
];

/** What was measured, short enough to stand beside the name of its term; empty where there is nothing. */
export function valueText(name: string, value: unknown, texts: Readonly<Record<string, string>>): string {
  if (typeof value === 'number') return numberText(name, value, texts);
  if (typeof value !== 'string') return '';
  if (name === 'lookalikeTechnique') return texts[`technique_${value.replaceAll('-', '_')}`] ?? value;
  if (name === 'lookalikeSuffix') return texts[`suffixkind_${value}`] ?? value;
  return value !== '' && /^(?:s|hostS)uffix$/.test(name) ? `.${value}` : value;
}

function numberText(name: string, value: number, texts: Readonly<Record<string, string>>): string {
  if (name === 'popularity') return texts[`popularity_${value}`] ?? '';
  if (flags.includes(name)) return (value === 0 ? texts.value_no : texts.value_yes) ?? '';
  // Letters come as their place in the alphabet, 0 where the name has none.
  if (/^(?:lowest|highest)Letter$/.test(name)) {
    return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : '';
  }
  return String(Number(value.toPrecision(3))).replace('-', '\u2212');
}
