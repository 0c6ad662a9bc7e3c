import type { FeatureReader, FeatureVector } from '../feature-vector.ts';
import { type Disguise, type Lookalike, suffixKinds, techniques, wordKinds } from './types.ts';

/** Names of the values of a finding. All are null without a finding. */
export const lookalikeFeatureNames = [
  'lookalikeTechnique',
  'lookalikeTarget',
  'lookalikeImitation',
  'lookalikeDistance',
  'lookalikeLength',
  'lookalikeTier',
  'lookalikeEveryday',
  'lookalikeSuffix',
  'lookalikeWords',
  'lookalikeWordKind',
  'lookalikeRest',
  'lookalikeSurprise',
  'lookalikeHonestWord',
  'lookalikeDisguise',
] as const;

type FindingName = (typeof lookalikeFeatureNames)[number];

const disguises: readonly [null, ...Disguise[]] = [null, 'ascii', 'accents', 'mixed-script', 'whole-script'];
const nothing = Object.fromEntries(lookalikeFeatureNames.map((name) => [name, null]));

/** Converts a finding to named values. */
export function toFindingVector(found: Lookalike | null): FeatureVector {
  return found === null
    ? nothing
    : ({
        lookalikeTechnique: found.technique,
        lookalikeTarget: found.target,
        lookalikeImitation: found.imitation,
        lookalikeDistance: found.distance,
        lookalikeLength: found.length,
        lookalikeTier: found.tier,
        lookalikeEveryday: found.everyday ? 1 : 0,
        lookalikeSuffix: found.suffix,
        // No word holds a space.
        lookalikeWords: found.words.join(' '),
        lookalikeWordKind: found.wordKind,
        lookalikeRest: found.rest,
        lookalikeSurprise: found.surprise,
        lookalikeHonestWord: found.isWord ? 1 : 0,
        lookalikeDisguise: found.disguise,
      } satisfies Record<FindingName, number | string | null>);
}

/** Parses the values that `toFindingVector` returns. Problems are recorded in `from`. */
export function parseFinding(from: FeatureReader): Lookalike | null {
  const problemCount = from.problems.length;
  const technique = from.oneOf('lookalikeTechnique', [null, ...techniques]);
  // The technique decides which other values are valid.
  if (from.problems.length > problemCount) return null;
  if (technique === null) {
    for (const name of lookalikeFeatureNames.slice(1)) from.oneOf(name, [null]);
    return null;
  }
  const words = from.text('lookalikeWords');
  return {
    technique,
    target: from.text('lookalikeTarget'),
    imitation: from.text('lookalikeImitation'),
    distance: from.number('lookalikeDistance', { minimum: 0 }),
    length: from.number('lookalikeLength', { minimum: 0, integer: true }),
    tier: from.oneOf('lookalikeTier', [0, 1, 2]),
    everyday: from.oneOf('lookalikeEveryday', [0, 1]) === 1,
    suffix: from.oneOf('lookalikeSuffix', suffixKinds),
    words: words === '' ? [] : words.split(' '),
    wordKind: from.oneOf('lookalikeWordKind', wordKinds),
    rest: from.number('lookalikeRest', { minimum: 0, integer: true }),
    surprise: from.number('lookalikeSurprise'),
    isWord: from.oneOf('lookalikeHonestWord', [0, 1]) === 1,
    disguise: from.oneOf('lookalikeDisguise', disguises),
  };
}
