/** A site that others imitate, with all names of its owner. */
export interface ProtectedSite {
  /** Registrable domain, lower-case ASCII. */
  readonly domain: string;
  /** The part of `domain` before its public suffix, which is imitated. */
  readonly label: string;
  /** Other registrable domains of the same owner. They are never imitations. */
  readonly others: readonly string[];
  /** How often the site is imitated: 0 most, 2 least. */
  readonly tier: 0 | 1 | 2;
  /** True if the label is also an everyday word or name, which others use legitimately. */
  readonly everyday: boolean;
  /** Line of business, such as `bank`; null if no list says. */
  readonly sector: string | null;
  /** Languages of the customers, ISO 639-1. */
  readonly languages: readonly string[];
}

/**
 * How a name imitates another: the classes of typosquatting research (Moore & Edelman 2010, Kintis et al. 2017), and
 * `embedded`: inside a longer word; `split`: with dots inside.
 */
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
  'two-edits',
  'embedded',
  'split',
] as const;

export type Technique = (typeof techniques)[number];

/**
 * What makes a homograph: ASCII characters, accents, letters of other scripts mixed with Latin ones, or without them.
 */
export type Disguise = 'ascii' | 'accents' | 'mixed-script' | 'whole-script';

/**
 * The suffix of a name compared with the suffix of its target. `same`; `typo`: one typing error away (.cm for .com);
 * `classic`: .com, .net, .org and similar; `country`; `new`: any later top-level domain; `hosting`: a private suffix.
 */
export const suffixKinds = ['same', 'typo', 'classic', 'country', 'new', 'hosting'] as const;

export type SuffixKind = (typeof suffixKinds)[number];

/**
 * Words beside the imitated label: none, ordinary ones, one that lures people to log in or pay, or several of those.
 */
export const wordKinds = ['none', 'filler', 'lure', 'lures'] as const;

export type WordKind = (typeof wordKinds)[number];

/** The site that a name imitates best, how it does so, and the values that the score is computed from. */
export interface Lookalike {
  /** Registrable domain of the imitated site. */
  readonly target: string;
  readonly technique: Technique;
  /** The part of the name that imitates, in Unicode. */
  readonly imitation: string;
  /**
   * 0 looks or reads the same; 1 is one edit that a typing error does not explain; 0.2 more if it is the first
   * letter.
   */
  readonly distance: number;
  /** Letters of the imitated label. */
  readonly length: number;
  readonly tier: 0 | 1 | 2;
  readonly everyday: boolean;
  readonly suffix: SuffixKind;
  /** Known words beside the imitation, in the order of the name. */
  readonly words: readonly string[];
  readonly wordKind: WordKind;
  /** Characters beside the imitation that belong to no known word. */
  readonly rest: number;
  /** How unlikely the imitation is among benign names, bits. */
  readonly surprise: number;
  /** True if the imitation consists of dictionary words. */
  readonly isWord: boolean;
  /** Null unless the technique is `homograph`. */
  readonly disguise: Disguise | null;
}
