import { type BenignLanguage, isDictionaryWord } from './benign-language.ts';
import type { LookalikeParts } from './parts.ts';

/** Shorter labels resemble too many others. */
const minLabelLength = 6;

/**
 * Returns parts that also protect further sites, in the last tier. Labels of fewer than six letters are left out, and
 * those that consist of dictionary words are marked as everyday, as in the training.
 * @param domains registrable domains
 */
export function addSites(parts: LookalikeParts, domains: readonly string[], language: BenignLanguage): LookalikeParts {
  const words = domains
    .map((domain) => ({ domain, label: domain.slice(0, domain.indexOf('.')) }))
    .filter(({ label }) => label.length >= minLabelLength)
    .map(({ domain, label }) => (isDictionaryWord(label, language) ? `~${domain}` : domain));
  const sites = [...parts.sites];
  sites[Math.max(0, sites.length - 1)] = [sites.at(-1) ?? '', ...words].join(' ');
  return { ...parts, sites };
}
