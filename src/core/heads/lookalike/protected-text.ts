import type { ProtectedSite } from './types.ts';

/**
 * Parses protected sites, one string per tier. Each word is a registrable domain, with further domains of its owner
 * joined by `+`. A leading tilde marks a label that is also an everyday word or name, which others use legitimately.
 */
export function parseProtectedSites(tiers: readonly string[]): ProtectedSite[] {
  return tiers.flatMap((text, tier) =>
    parseWords(text).map((word) => siteOf(word, Math.min(tier, 2) as ProtectedSite['tier'])),
  );
}

/** Returns the words of `text`, separated by white space. */
export function parseWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Creates a site in the most imitated tier. @param domain a registrable domain */
export function createProtectedSite(domain: string): ProtectedSite {
  return siteOf(domain, 0);
}

function siteOf(word: string, tier: ProtectedSite['tier']): ProtectedSite {
  const everyday = word.startsWith('~');
  const [domain = '', ...others] = word.slice(everyday ? 1 : 0).split('+');
  return { domain, label: domain.split('.', 1)[0] as string, others, tier, everyday };
}
