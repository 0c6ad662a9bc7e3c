import { type HostText, type PhishingName, parseHostText } from '../../../src/core/heads/phishing/host-text.ts';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { hashText } from '../common/random.ts';

/** List name of the rows that stand in for benign customers of platforms. Their suffix is drawn at random. */
export const borrowedList = 'borrowed';

/** One hostname for training or measuring the phishing head. */
export interface HostRow extends HostText {
  readonly malicious: 0 | 1;
  /** The list that it comes from. */
  readonly list: string;
  /** The registrable domain, or the customer's domain under a platform that is not a public suffix. */
  readonly owner: string;
  /** Hash of `owner`, 0..2^32-1. Splits use it, so the hosts of one owner always stay together. */
  readonly hash: number;
  weight: number;
}

/** Creates the row of a parsed name. */
export function createHostRow(
  name: PhishingName,
  malicious: 0 | 1,
  list: string,
  platforms: ReadonlySet<string>,
): HostRow {
  const text: HostText = { text: '', labelStart: 0, suffix: '', platform: false };
  parseHostText(name, platforms, text);
  // On a platform that is not a public suffix, the customer's label identifies the owner.
  const owner =
    text.suffix === name.registrable ? `${text.text.slice(text.labelStart)}.${text.suffix}` : name.registrable;
  return { ...text, malicious, list, owner: owner, hash: hashText(owner), weight: 1 };
}

/** Parses a hostname into a row. Returns null if it is not a domain name. */
export function parseHostRow(
  host: string,
  malicious: 0 | 1,
  list: string,
  platforms: ReadonlySet<string>,
): HostRow | null {
  const name = parseHostname(host);
  return name.kind === 'domain' ? createHostRow(name, malicious, list, platforms) : null;
}
