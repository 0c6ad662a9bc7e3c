import type { Contribution } from '../core/verdict/types.ts';
import type { Formatters } from './format.ts';
import type { Translate } from './i18n.ts';

/** A contribution in words. */
export interface FeatureTexts {
  readonly name: string;
  /** What was measured, formatted; empty where the feature has nothing to show. */
  readonly value: string;
  /** One sentence on which way the feature speaks here; never empty. */
  readonly sentence: string;
}

/** How the values of some features read best; all others are plain numbers or texts. */
const units: Readonly<Record<string, 'share' | 'letter' | 'flag' | 'suffix' | 'none'>> = {
  proVowels: 'share',
  digits: 'share',
  distinct: 'share',
  repeats: 'share',
  hexShare: 'share',
  alternation: 'share',
  topShare: 'share',
  wordCover: 'share',
  listCover: 'share',
  lowestLetter: 'letter',
  highestLetter: 'letter',
  idn: 'flag',
  privateSuffix: 'flag',
  suffix: 'suffix',
  prior: 'none',
};

/**
 * Puts one contribution into words: `feature_<name>_name`, and `feature_<name>_for` or `_against`, in which `$1` is the
 * value. A feature that the catalogue does not know yet gets a general sentence and its own name taken apart.
 */
export function featureTexts(contribution: Contribution, t: Translate, format: Formatters): FeatureTexts {
  const { name, logOdds } = contribution;
  const value = valueText(contribution, t, format);
  const side = logOdds > 0 ? 'for' : 'against';
  const sentence =
    logOdds === 0
      ? t('feature_generic_neutral')
      : t(`feature_${name}_${side}`, [value]) || t(`feature_generic_${side}`, [value]);
  return { name: t(`feature_${name}_name`) || plainName(name), value, sentence: sentence || value || plainName(name) };
}

function valueText({ name, value }: Contribution, t: Translate, format: Formatters): string {
  const unit = Object.hasOwn(units, name) ? units[name] : undefined;
  if (unit === 'none') return '';
  if (typeof value === 'string') return unit === 'suffix' && value !== '' ? `.${value.replace(/^\./, '')}` : value;
  if (unit === 'share') return format.share(value);
  // Letters come as their place in the alphabet, 0 where the name has none.
  if (unit === 'letter') return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : '–';
  if (unit === 'flag') return t(value === 0 ? 'value_no' : 'value_yes');
  return format.plain(value);
}

/** `longestWord` becomes `Longest word`. */
function plainName(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words === '' ? '–' : words[0].toUpperCase() + words.slice(1);
}
