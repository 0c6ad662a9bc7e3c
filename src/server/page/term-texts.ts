/** Formats a signed number: `+1.84`, `−0.20`. The minus sign is U+2212, which is as wide as the plus sign. */
export function signed(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '\u2212' : '+'}${text}`;
}

/** Formats a probability in percent and never rounds to 0 or 100: `< 0.01 %`, `12.4 %`, `> 99.99 %`. */
export function percent(probability: number): string {
  if (probability < 0.0001) return '<\u202f0.01\u202f%';
  if (probability > 0.9999) return '>\u202f99.99\u202f%';
  const decimals = probability < 0.01 || probability > 0.99 ? 2 : 1;
  return `${(100 * probability).toFixed(decimals)}\u202f%`;
}

/** Returns the name of a term from the catalogue, or the words of its identifier if the catalogue has none. */
export function termName(name: string, texts: Readonly<Record<string, string>>): string {
  const known = Object.hasOwn(texts, `feature_${name}_name`) ? texts[`feature_${name}_name`] : undefined;
  if (known !== undefined) return known;
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Features whose value is yes or no. */
const flags: readonly string[] = [
  'idn',
  'privateSuffix',
  'lookalikeHonestWord',
  'hostServicePrefix',
  'hostIdn',
  'hostPlatform',
  'hostBrandAlone',
];

/** Returns a measured value in a few words, to be shown after the name of its term; empty if there is no value. */
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
  // The value is the letter's position in the alphabet, or 0 if the name has no letter.
  if (/^(?:lowest|highest)Letter$/.test(name)) {
    return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : '';
  }
  return String(Number(value.toPrecision(3))).replace('-', '\u2212');
}
