import { type BenignLanguage, isDictionaryWord } from './benign-language.ts';
import type { LookalikeParts } from './parts.ts';
import { createProtectedSite, formatProtectedSites, parseProtectedSites } from './protected-text.ts';
import type { ProtectedSite } from './types.ts';

/** Shorter labels resemble too many others. */
const minLabelLength = 6;

/**
 * Returns parts that also protect further sites, in the last tier. Labels of fewer than six letters are left out, and
 * those that consist of dictionary words are marked as everyday, as in the training.
 * @param domains registrable domains
 */
export function addSites(parts: LookalikeParts, domains: readonly string[], language: BenignLanguage): LookalikeParts {
  const further = domains
    .map((domain): ProtectedSite => ({ ...createProtectedSite(domain), tier: 2 }))
    .filter(({ label }) => label.length >= minLabelLength)
    .map((site) => ({ ...site, everyday: isDictionaryWord(site.label, language) }));
  // First those without a group: a group lasts until the next one.
  const sites = formatProtectedSites([...further, ...parseProtectedSites(parts.sites)]);
  return { ...parts, sites };
}
