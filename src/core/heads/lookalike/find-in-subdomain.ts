import { betterCandidate, type Candidate } from './candidate.ts';
import { findInText } from './find-in-text.ts';
import type { ProtectedSites } from './protected-sites.ts';

/** How far a brand in a subdomain is from its whole address there (`paypal.com.example.net`). */
const distanceOf = { address: 0, label: 0.5, token: 0.7 };

/**
 * Finds a protected label among the labels before the registrable domain, best its whole address.
 * @param subdomain in ASCII
 * @param next the label after it: `com-secure` goes on with the address that the subdomain begins
 */
export function findInSubdomain(subdomain: string, next: string, sites: ProtectedSites): Candidate | null {
  if (subdomain === '' || subdomain === 'www') return null;
  let best: Candidate | null = null;
  const found = findInText(subdomain, sites, false);
  if (found !== null) best = betterCandidate(best, placed(found, subdomain, next));
  return best;
}

function placed(found: Candidate, subdomain: string, next: string): Candidate | null {
  const { form, imitation } = found;
  const start = subdomain.indexOf(imitation);
  const end = start + imitation.length;
  if (!isBorder(subdomain, start - 1) || !isBorder(subdomain, end)) return null;
  const suffix = form.site.domain.slice(form.site.domain.indexOf('.') + 1);
  const after = `${subdomain.slice(end)}.${next}`;
  const isAddress = [
    `.${suffix}.`,
    `.${suffix}-`,
    `-${suffix.replaceAll('.', '-')}.`,
    `-${suffix.replaceAll('.', '-')}-`,
  ].some((tail) => `${after}.`.startsWith(tail));
  if (isAddress) return { ...found, technique: 'subdomain', distance: distanceOf.address };
  const isLabel = (start === 0 || subdomain[start - 1] === '.') && (end === subdomain.length || subdomain[end] === '.');
  if (form.text.length < 4 || form.site.everyday) return null;
  return { ...found, technique: 'subdomain', distance: isLabel ? distanceOf.label : distanceOf.token };
}

function isBorder(text: string, place: number): boolean {
  return place < 0 || place >= text.length || text[place] === '.' || text[place] === '-';
}
