import type { ProtectedSite } from './types.ts';

/** What the sites of one part of a text have in common. */
type Group = Pick<ProtectedSite, 'sector' | 'languages'>;

const noGroup: Group = { sector: null, languages: [] };

/**
 * Parses protected sites, one string per tier. Each word is a registrable domain, with further domains of its owner
 * joined by `+`. A leading tilde marks a label that is also an everyday word or name, which others use legitimately.
 * `@bank:de,fr` gives the words after it a sector and the languages of its customers.
 */
export function parseProtectedSites(tiers: readonly string[]): ProtectedSite[] {
  return tiers.flatMap((text, tier) => {
    let group = noGroup;
    const sites: ProtectedSite[] = [];
    for (const word of parseWords(text)) {
      if (word.startsWith('@')) group = groupOf(word);
      else sites.push(siteOf(word, Math.min(tier, 2) as ProtectedSite['tier'], group));
    }
    return sites;
  });
}

/** Writes sites as the texts that `parseProtectedSites` parses, one per tier. */
export function formatProtectedSites(sites: readonly ProtectedSite[]): string[] {
  return [0, 1, 2].map((tier) => {
    const words: string[] = [];
    let last = '';
    for (const { domain, others, everyday, sector, languages } of sites.filter((site) => site.tier === tier)) {
      const heading = sector === null ? last : `@${sector}:${languages.join()}`;
      if (heading !== last) words.push(heading);
      last = heading;
      words.push(`${everyday ? '~' : ''}${[domain, ...others].join('+')}`);
    }
    return words.join(' ');
  });
}

/** Returns the words of `text`, separated by white space. */
export function parseWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Creates a site in the most imitated tier. @param domain a registrable domain */
export function createProtectedSite(domain: string): ProtectedSite {
  return siteOf(domain, 0, noGroup);
}

function groupOf(word: string): Group {
  const [sector = '', languages = ''] = word.slice(1).split(':');
  return { sector, languages: languages.split(',').filter(Boolean) };
}

function siteOf(word: string, tier: ProtectedSite['tier'], group: Group): ProtectedSite {
  const everyday = word.startsWith('~');
  const [domain = '', ...others] = word.slice(everyday ? 1 : 0).split('+');
  return { domain, label: domain.split('.', 1)[0] as string, others, tier, everyday, ...group };
}
