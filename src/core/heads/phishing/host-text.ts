import type { DomainName } from '../../hostname/types.ts';
import { boundary, symbolOf } from '../../text/symbols.ts';

/** The fields of a domain name that the phishing head uses. */
export type PhishingName = Pick<DomainName, 'host' | 'registrable' | 'suffix' | 'privateSuffix' | 'subdomain'>;

/** The part of a hostname that its user chose, and the suffix under which it was chosen. */
export interface HostText {
  /** All labels before `suffix`, without a leading `www`, joined by dots; never empty. */
  text: string;
  /** Index of the last label of `text`: the label that was registered, or that names a customer of a platform. */
  labelStart: number;
  /** The public suffix; for a platform that is not a public suffix, its registrable domain. */
  suffix: string;
  /** The suffix belongs to a company that lets anyone publish a site or take a name under it. */
  platform: boolean;
}

/** Longer texts lose their beginning, because the registered label is at the end. */
export const maxHostTextLength = 128;

/**
 * Splits a name into text and suffix.
 * @param platforms registrable domains that count as suffixes although the Public Suffix List does not have them
 * @param out overwritten, so that scoring allocates little
 */
export function parseHostText(name: PhishingName, platforms: ReadonlySet<string>, out: HostText): void {
  const { host, registrable, subdomain } = name;
  const wwwLength = subdomain === 'www' || subdomain.startsWith('www.') ? 4 : 0;
  const isOnPlatform = subdomain.length > 0 && subdomain !== 'www' && platforms.has(registrable);
  const suffix = isOnPlatform ? registrable : name.suffix;
  // Some lists give hosts with `www` and others without, for benign and malicious hosts alike. It must have no weight.
  const whole = host.slice(wwwLength, host.length - suffix.length - 1);
  out.text = whole.length > maxHostTextLength ? whole.slice(whole.length - maxHostTextLength) : whole;
  out.labelStart = out.text.lastIndexOf('.') + 1;
  out.suffix = suffix;
  out.platform = isOnPlatform || name.privateSuffix;
}

/**
 * Writes the symbols of `text` to `out[1..n]` with a boundary on both sides and for every dot, and returns n.
 * @param out at least `maxHostTextLength + 2` long
 */
export function writeHostSymbols(text: string, out: Uint8Array): number {
  const length = Math.min(text.length, maxHostTextLength);
  out[0] = boundary;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    out[i + 1] = code === 46 ? boundary : symbolOf(code);
  }
  out[length + 1] = boundary;
  return length;
}
