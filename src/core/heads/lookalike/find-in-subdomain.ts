import type { Candidate } from './candidate.ts';
import { findInText } from './find-in-text.ts';
import type { ProtectedSites } from './protected-sites.ts';

/**
 * Distance of a brand in a subdomain: as a whole address (`paypal.com.example.net`), as a label, as a part of one,
 * or inside a longer word.
 */
const distances = { address: 0, label: 0.5, token: 0.7, inside: 0.9 };

const minLabelLength = 3;
const minTokenLength = 4;

/**
 * Finds a protected label, or better a whole protected address, among the labels before the registrable domain.
 * @param subdomain in ASCII
 * @param next the label after the subdomain, which may continue an address: `paypal` before `com-secure`
 */
export function findInSubdomain(subdomain: string, next: string, sites: ProtectedSites): Candidate | null {
  if (subdomain === '' || subdomain === 'www') return null;
  const found = findInText(subdomain, sites, 'none');
  return found === null ? null : toSubdomainCandidate(found, subdomain, next);
}

function toSubdomainCandidate(found: Candidate, subdomain: string, next: string): Candidate | null {
  const { form, imitation } = found;
  const start = subdomain.indexOf(imitation);
  const end = start + imitation.length;
  if (!isBorder(subdomain, start - 1) || !isBorder(subdomain, end)) {
    return form.site.everyday ? null : { ...found, technique: 'subdomain', distance: distances.inside };
  }
  const suffix = form.site.domain.slice(form.site.domain.indexOf('.') + 1);
  const after = `${subdomain.slice(end)}.${next}`;
  const isAddress = [
    `.${suffix}.`,
    `.${suffix}-`,
    `-${suffix.replaceAll('.', '-')}.`,
    `-${suffix.replaceAll('.', '-')}-`,
  ].some((tail) => `${after}.`.startsWith(tail));
  if (isAddress) return { ...found, technique: 'subdomain', distance: distances.address };
  const isLabel = (start === 0 || subdomain[start - 1] === '.') && (end === subdomain.length || subdomain[end] === '.');
  if (form.site.everyday || form.text.length < (isLabel ? minLabelLength : minTokenLength)) return null;
  return { ...found, technique: 'subdomain', distance: isLabel ? distances.label : distances.token };
}

function isBorder(text: string, index: number): boolean {
  return index < 0 || index >= text.length || text[index] === '.' || text[index] === '-';
}
