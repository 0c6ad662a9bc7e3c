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
