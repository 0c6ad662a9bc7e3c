import type { ProtectedSite } from './types.ts';

/**
 * Reads protected sites from text, one string a tier. Words are separated by white space; a word is the site's registrable
 * domain and other domains of its owner, joined by `+`. A tilde before it marks a label that is an everyday word or name as
 * well, which many others bear by right.
 */
export function parseProtectedSites(tiers: readonly string[]): ProtectedSite[] {
  return tiers.flatMap((text, tier) =>
    parseWords(text).map((word) => siteOf(word, Math.min(tier, 2) as ProtectedSite['tier'])),
  );
}

/** Returns the words of `text`: how the domains that carry others' names are kept. */
export function parseWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A site that a user or an administrator adds: as much imitated as the best known. `domain` is a registrable domain. */
export function createProtectedSite(domain: string): ProtectedSite {
  return siteOf(domain, 0);
}

function siteOf(word: string, tier: ProtectedSite['tier']): ProtectedSite {
  const everyday = word.startsWith('~');
  const [domain = '', ...others] = word.slice(everyday ? 1 : 0).split('+');
  return { domain, label: domain.split('.', 1)[0] as string, others, tier, everyday };
}
