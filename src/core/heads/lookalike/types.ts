/** A site that others imitate, and the names that its owner uses. */
export interface ProtectedSite {
  /** Registrable domain, lower-case ASCII. */
  readonly domain: string;
  /** What is imitated: the part of `domain` before its public suffix. */
  readonly label: string;
  /** Other registrable domains of the same owner; they are never taken for imitations. */
  readonly others: readonly string[];
  /** How much it is imitated: 0 most, 2 least. */
  readonly tier: 0 | 1 | 2;
  /** The label is an everyday word or name too, so others bear it by right. */
  readonly everyday: boolean;
}

/** How a name imitates another: the classes that typosquatting research uses (Moore & Edelman 2010, Kintis et al. 2017). */
export const techniques = [
  'homograph',
  'insertion',
  'omission',
  'repetition',
  'replacement',
  'transposition',
  'bitsquat',
  'vowel-swap',
  'hyphenation',
  'plural',
  'wrong-suffix',
  'missing-dot',
  'combosquat',
  'subdomain',
] as const;

export type Technique = (typeof techniques)[number];

/** What makes a homograph look alike: digits and letters, accents, or letters of other scripts beside Latin ones or alone. */
export type Disguise = 'ascii' | 'accents' | 'mixed-script' | 'whole-script';

/**
 * The suffix of a name against that of its target: `same`; `typo` a slip of the finger away (.cm for .com); `classic` .com,
 * .net, .org and their like; `country`; `new` any later top-level domain; `hosting` a private suffix.
 */
export const suffixKinds = ['same', 'typo', 'classic', 'country', 'new', 'hosting'] as const;

export type SuffixKind = (typeof suffixKinds)[number];

/** Words round the imitated label: none, everyday ones, or such as lure people to log in or pay. */
export const wordKinds = ['none', 'filler', 'lure', 'lures'] as const;

export type WordKind = (typeof wordKinds)[number];

/** The best imitated site that was found in a name, how it is imitated, and the numbers that its score is made of. */
export interface Lookalike {
  /** Registrable domain of the imitated site. */
  readonly target: string;
  readonly technique: Technique;
  /** The part of the name that imitates, as it is shown (Unicode). */
  readonly imitation: string;
  /** 0 looks or reads the same, 1 one edit that no slip explains; more where the first letter differs. */
  readonly distance: number;
  /** Letters of the imitated label. */
  readonly length: number;
  readonly tier: 0 | 1 | 2;
  readonly everyday: boolean;
  readonly suffix: SuffixKind;
  /** Known words beside the imitation, in their order. */
  readonly words: readonly string[];
  readonly wordKind: WordKind;
  /** Characters beside the imitation that no known word explains. */
  readonly rest: number;
  /** How unlikely the imitation is among honest names, bits. */
  readonly surprise: number;
  /** The imitation is a word of the dictionary itself. */
  readonly isWord: boolean;
  /** Null for techniques that are no homograph. */
  readonly disguise: Disguise | null;
}
