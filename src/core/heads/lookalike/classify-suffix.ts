import type { DomainName } from '../../hostname/types.ts';
import type { SuffixKind } from './types.ts';

const classic = new Set(['com', 'net', 'org', 'info', 'biz', 'edu', 'gov', 'mil', 'int', 'name', 'pro']);

/** Suffixes that a typing error turns each suffix into. */
const typos: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['com', new Set(['cm', 'om', 'co', 'cam', 'com.co'])],
  ['net', new Set(['ne', 'et', 'net.co', 'ne.jp'])],
  ['org', new Set(['og', 'rg', 'or'])],
  ['co.uk', new Set(['uk', 'co', 'uk.co', 'org.uk', 'uk.com'])],
]);

/** Compares the suffix of `name` with the suffix of the site that it may imitate. */
export function classifySuffix(name: DomainName, targetSuffix: string): SuffixKind {
  const { suffix } = name;
  if (suffix === targetSuffix) return 'same';
  if (typos.get(targetSuffix)?.has(suffix) === true) return 'typo';
  if (name.privateSuffix) return 'hosting';
  const last = suffix.slice(suffix.lastIndexOf('.') + 1);
  if (last.length === 2) return 'country';
  return classic.has(last) ? 'classic' : 'new';
}
