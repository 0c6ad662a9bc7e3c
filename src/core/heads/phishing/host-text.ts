import type { DomainName } from '../../hostname/types.ts';
import { boundary, symbolOf } from '../../text/symbols.ts';

/** The part of a parsed name that the phishing head reads. */
export type PhishingName = Pick<DomainName, 'host' | 'registrable' | 'suffix' | 'privateSuffix' | 'subdomain'>;

/** What somebody chose in a hostname, and whose ground it stands on. */
export interface HostText {
  /** All labels before `suffix`, a leading `www` left out, joined by dots; never empty. */
  text: string;
  /** Where the last label of `text` starts: the one that was registered, or that names a platform's customer. */
  labelStart: number;
  /** The public suffix; of a platform that is no public suffix, its registrable domain. */
  suffix: string;
  /** The suffix is a company's that lets anybody put up a site or a name under it. */
  platform: boolean;
}

/** Longer texts lose their beginning: what was registered stands at the end. */
export const maxHostTextLength = 128;

/**
 * Takes a name apart.
 * @param platforms registrable domains that serve as suffixes although the public-suffix list does not have them
 * @param out filled in place, so that scoring allocates little
 */
export function parseHostText(name: PhishingName, platforms: ReadonlySet<string>, out: HostText): void {
  const { host, registrable, subdomain } = name;
  const www = subdomain === 'www' || subdomain.startsWith('www.') ? 4 : 0;
  const served = subdomain.length > 0 && subdomain !== 'www' && platforms.has(registrable);
  const suffix = served ? registrable : name.suffix;
  // `www` is on benign and malicious hosts alike and in some lists only: it must carry no weight.
  const whole = host.slice(www, host.length - suffix.length - 1);
  out.text = whole.length > maxHostTextLength ? whole.slice(whole.length - maxHostTextLength) : whole;
  out.labelStart = out.text.lastIndexOf('.') + 1;
  out.suffix = suffix;
  out.platform = served || name.privateSuffix;
}

/**
 * Writes the symbols of `text` to `out[1..n]` with a boundary on both sides and at every dot, and returns n.
 * @param out at least `maxHostText + 2` long
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
