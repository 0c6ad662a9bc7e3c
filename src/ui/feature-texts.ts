import { findText, type Translate } from '../core/i18n/message-key.ts';
import type { Contribution } from '../core/verdict/types.ts';
import type { Formatters } from './format.ts';

/** A contribution in words. */
export interface FeatureTexts {
  readonly name: string;
  /** The measured value, formatted; empty if the feature has no value to show. */
  readonly value: string;
  /** One sentence on what the feature says about this hostname; never empty. */
  readonly sentence: string;
}

/** How a value is shown. `rank` is a popularity tier, `domain` and `words` are texts, `none` shows nothing. */
type Unit = 'share' | 'letter' | 'flag' | 'suffix' | 'technique' | 'suffixKind' | 'domain' | 'words' | 'rank' | 'none';

/** Units of the features whose values are not plain numbers or texts. */
const units: Readonly<Record<string, Unit>> = {
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
  lookalikeTechnique: 'technique',
  lookalikeTarget: 'domain',
  lookalikeWords: 'words',
  lookalikeSuffix: 'suffixKind',
  lookalikeHonestWord: 'flag',
  hostDigits: 'share',
  hostVowels: 'share',
  hostDistinct: 'share',
  hostRepeats: 'share',
  hostServicePrefix: 'flag',
  hostIdn: 'flag',
  hostPlatform: 'flag',
  hostWordShare: 'share',
  hostBrandShare: 'share',
  hostWordCover: 'share',
  hostBrandAlone: 'flag',
  hostSuffix: 'suffix',
  popularity: 'rank',
  otherThreats: 'none',
  firstVisit: 'none',
  asksForSecrets: 'none',
  asksForNothing: 'none',
  ensemble: 'none',
  prior: 'none',
};

/**
 * Puts one contribution into words: the texts `feature_<name>_name`, and `feature_<name>_for` or `_against`, in which
 * `$1` is the value. A feature without texts gets a general sentence, and its name is built from its identifier.
 */
export function featureTexts(contribution: Contribution, t: Translate, format: Formatters): FeatureTexts {
  const { name, logOdds } = contribution;
  const value = valueText(contribution, t, format);
  const side = logOdds > 0 ? 'for' : 'against';
  const sentence =
    logOdds === 0
      ? t('feature_generic_neutral')
      : findText(t, `feature_${name}_${side}`, [value]) || t(`feature_generic_${side}`, [value]);
  return {
    name: findText(t, `feature_${name}_name`) || plainName(name),
    value,
    sentence: sentence || value || plainName(name),
  };
}

/** Returns how a name imitates another (`Technique`), in words. Message keys cannot contain hyphens. */
export function techniqueText(technique: string, t: Translate): string {
  return findText(t, `technique_${technique.replaceAll('-', '_')}`) || technique;
}

function valueText({ name, value }: Contribution, t: Translate, format: Formatters): string {
  const unit = Object.hasOwn(units, name) ? units[name] : undefined;
  if (unit === 'none') return '';
  return typeof value === 'string' ? textValue(unit, value, t) : numberValue(unit, value, t, format);
}

function textValue(unit: Unit | undefined, value: string, t: Translate): string {
  if (unit === 'suffix' && value !== '') return `.${value.replace(/^\./, '')}`;
  if (unit === 'technique') return techniqueText(value, t);
  if (unit === 'suffixKind') return findText(t, `suffixkind_${value}`) || value;
  if (unit === 'words') return value === '' ? t('value_none') : value.replaceAll(' ', ', ');
  return value;
}

function numberValue(unit: Unit | undefined, value: number, t: Translate, format: Formatters): string {
  if (unit === 'share') return format.share(value);
  // The value is the letter's position in the alphabet, or 0 if the name has no letter.
  if (unit === 'letter') return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : '–';
  if (unit === 'flag') return t(value === 0 ? 'value_no' : 'value_yes');
  // -1 means that the name is not in any tier.
  if (unit === 'rank') return findText(t, `popularity_${value}`) || '–';
  return format.plain(value);
}

/** Converts `longestWord` to `Longest word`. */
function plainName(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words === '' ? '–' : words.slice(0, 1).toUpperCase() + words.slice(1);
}
