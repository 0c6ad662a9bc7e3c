import type { ProtectedSite } from '../../../src/core/heads/lookalike/types.ts';
import { type BenignIndex, type BenignLists, indexBenign } from './benign-index.ts';
import { findCommonLabels } from './common-labels.ts';

/** Shorter labels have namesakes, whose domains say nothing about an owner. */
const minOwnerLength = 5;
/** Namesakes of a site that are added at most; more show that the label is an ordinary word. */
const maxOthers = 12;

/**
 * Completes hand-written sites from lists of benign names: marks the labels of the last tier that are everyday words or
 * occur in many benign names, and adds the same label under other suffixes, if two lists or a list of owners contain
 * it, to the domains of the owner. Names reserved for the test are left out.
 * @param isWord true for dictionary words
 */
export function completeProtected(
  sites: readonly ProtectedSite[],
  lists: BenignLists,
  isWord: (label: string) => boolean,
): ProtectedSite[] {
  const index = indexBenign(lists);
  const labels = new Set(sites.map(({ label }) => label));
  const common = findCommonLabels(labels, index);
  return sites.map((site) => {
    const everyday = site.everyday || (site.tier === 2 && (isWord(site.label) || common.has(site.label)));
    return { ...site, everyday, others: [...new Set([...site.others, ...namesakes(site, index)])] };
  });
}

/** Returns the trusted benign domains with the label of the site. */
function namesakes({ label, domain, others }: ProtectedSite, { trusted }: BenignIndex): string[] {
  if (label.length < minOwnerLength) return [];
  const found = (trusted.get(label) ?? []).filter((name) => name !== domain && !others.includes(name));
  return found.length > maxOthers ? [] : [...found].sort();
}
