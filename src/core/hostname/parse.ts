import { parse as parseSuffix } from 'tldts';
import { hostOfUrl } from '../base/url.ts';
import { canonicalizeHost, toUnicode } from './idna.ts';
import { isPrivateIpv4, isPrivateIpv6 } from './ip-range.ts';
import { sharedZones } from './shared-zones.ts';
import { findSpecialUse } from './special-use.ts';
import type { DomainName, Hostname, InvalidName } from './types.ts';

const maxHostLength = 253;
const maxLabelLength = 63;
const maxShownLength = 300;

const suffixOptions = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
} as const;
const icannOptions = { ...suffixOptions, allowPrivateDomains: false } as const;

/** Letters, digits, hyphens, underscores and dots: in lower case, such a host is canonical. */
const plainHost = /^[a-z0-9_.-]+$/;
const endsInNumber = /(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/;
/** Characters that a URL parser would not take as a part of the host. */
const notInHost = /[\s/?#@\\<>^|\u0000-\u001f\u007f]/;

/**
 * Parses a hostname from a navigation, a user or a file: any case, a trailing dot, a port, an address literal in any
 * spelling that browsers accept, Unicode or punycode. Never throws; text that is not a hostname gives kind `invalid`.
 */
export function parseHostname(text: string): Hostname {
  const trimmed = text.trim();
  if (trimmed === '') return invalid(text, 'it is empty; expected a hostname');
  if (trimmed.length > 8 * maxHostLength) return invalid(text, `it is longer than ${maxHostLength} characters`);
  if (trimmed.includes('://')) return invalid(text, 'it is a URL; expected the hostname alone');
  if (notInHost.test(trimmed)) return invalid(text, 'it contains a character that is not allowed in a hostname');

  const lower = trimmed.toLowerCase();
  if (plainHost.test(lower) && !endsInNumber.test(lower) && !lower.includes('xn--')) return parseName(text, lower);

  const bare = withoutPort(trimmed);
  if (bare === null) return invalid(text, 'its port is not a number from 0 to 65535');
  const canonical = canonicalizeHost(bare);
  if (canonical === null || canonical === '') return invalid(text, 'no browser accepts it as a host');
  if (canonical.startsWith('[')) return ipv6(canonical.slice(1, -1));
  if (endsInNumber.test(canonical)) return { kind: 'ipv4', host: canonical, isPrivate: isPrivateIpv4(canonical) };
  return parseName(text, canonical);
}

/**
 * Returns true if anyone can have a site under the host: a public suffix, a company's suffix such as github.io, or a
 * shared zone. Top-level names outside the Public Suffix List and reserved names (`corp`, `local`) are not open.
 */
export function isOpenZone(hostname: Hostname): boolean {
  if (hostname.kind === 'domain') return hostname.isOpenZone;
  if (hostname.kind !== 'special' || hostname.use !== 'single-label') return false;
  return isListedSuffix(parseSuffix(hostname.host, suffixOptions));
}

/** Parses the hostname of an absolute http(s) address. Returns null for any other text. */
export function hostnameOfUrl(url: string): Hostname | null {
  const host = hostOfUrl(url);
  return host === null ? null : parseHostname(host);
}

function ipv6(address: string): Hostname {
  return { kind: 'ipv6', host: address, isPrivate: isPrivateIpv6(address) };
}

/** Removes the port, and adds brackets to a bare IPv6 address. Returns null if the port is not valid. */
function withoutPort(text: string): string | null {
  const colon = text.lastIndexOf(':');
  if (colon < 0 || text.endsWith(']')) return text;
  if (!text.startsWith('[') && text.indexOf(':') !== colon) return `[${text}]`;
  const port = text.slice(colon + 1);
  return /^\d{0,5}$/.test(port) && Number(port) <= 65535 ? text.slice(0, colon) : null;
}

function parseName(text: string, canonical: string): Hostname {
  const host = canonical.endsWith('.') ? canonical.slice(0, -1) : canonical;
  const problem = shapeProblem(host);
  if (problem !== null) return invalid(text, problem);
  const use = findSpecialUse(host);
  return use === null ? domainName(host) : { kind: 'special', host, use };
}

/** Returns how `host` violates the length rules of RFC 1035 section 2.3.4, or null if it does not. */
function shapeProblem(host: string): string | null {
  if (host.length > maxHostLength) return `it is longer than ${maxHostLength} characters`;
  let start = 0;
  for (let i = 0; i <= host.length; i++) {
    if (i < host.length && host.charCodeAt(i) !== 46) continue;
    if (i === start) return 'it contains an empty label (two dots in a row, or one at its start)';
    if (i - start > maxLabelLength) return `a label is longer than ${maxLabelLength} characters`;
    start = i + 1;
  }
  return null;
}

function domainName(host: string): DomainName {
  let found = parseSuffix(host, suffixOptions);
  const isOpenZone = isListedSuffix(found) || sharedZones.has(host);
  // The suffix itself (github.io) is the provider's own site; judge it by the provider's name.
  if (found.domain === null && found.isPrivate) found = parseSuffix(host, icannOptions);
  const { domain, domainWithoutSuffix, publicSuffix, subdomain } = found;
  const known = found.isIcann === true || found.isPrivate === true;
  if (domain === null || domainWithoutSuffix === null || publicSuffix === null) {
    return bareSuffix(host, known, isOpenZone);
  }
  if (subdomain && sharedZones.has(domain)) return customerOf(host, domain, subdomain);
  return {
    kind: 'domain',
    host,
    unicode: toUnicode(host),
    registrable: domain,
    label: domainWithoutSuffix,
    suffix: publicSuffix,
    privateSuffix: found.isPrivate === true,
    knownSuffix: known,
    isOpenZone,
    subdomain: subdomain ?? '',
  };
}

function isListedSuffix({ domain, isIcann, isPrivate }: ReturnType<typeof parseSuffix>): boolean {
  return domain === null && (isIcann === true || isPrivate === true);
}

/** Returns a name under a shared zone, which counts as a private suffix. @param above the labels before the zone */
function customerOf(host: string, zone: string, above: string): DomainName {
  const dot = above.lastIndexOf('.');
  const label = above.slice(dot + 1);
  return {
    kind: 'domain',
    host,
    unicode: toUnicode(host),
    registrable: `${label}.${zone}`,
    label,
    suffix: zone,
    privateSuffix: true,
    knownSuffix: true,
    isOpenZone: false,
    subdomain: dot < 0 ? '' : above.slice(0, dot),
  };
}

/** Returns a public suffix that is a site itself (gov.uk). It is judged by its first label. */
function bareSuffix(host: string, knownSuffix: boolean, isOpenZone: boolean): DomainName {
  const dot = host.indexOf('.');
  return {
    kind: 'domain',
    host,
    unicode: toUnicode(host),
    registrable: host,
    label: host.slice(0, dot),
    suffix: host.slice(dot + 1),
    privateSuffix: false,
    knownSuffix,
    isOpenZone,
    subdomain: '',
  };
}

function invalid(text: string, reason: string): InvalidName {
  return { kind: 'invalid', host: text.slice(0, maxShownLength), reason };
}
