import { type HostText, type PhishingName, parseHostText } from '../../../src/core/heads/phishing/host-text.ts';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { hashText } from '../common/random.ts';

/** List name of rows that stand in for benign customers of platforms: their suffix was drawn for them. */
export const borrowedList = 'borrowed';

/** One hostname that the phishing head is trained on or measured with. */
export interface HostRow extends HostText {
  readonly malicious: 0 | 1;
  /** The list it is from. */
  readonly list: string;
  readonly owner: string;
  /** 0..2^32-1 from the registrable domain: rows are split by it, so that the hosts of one owner fall on one side. */
  readonly hash: number;
  weight: number;
}

/** Returns the row of a parsed name. */
export function createHostRow(
  name: PhishingName,
  malicious: 0 | 1,
  list: string,
  platforms: ReadonlySet<string>,
): HostRow {
  const text: HostText = { text: '', labelStart: 0, suffix: '', platform: false };
  parseHostText(name, platforms, text);
  // On a platform that is no public suffix, the customer's label makes the owner.
  const owner =
    text.suffix === name.registrable ? `${text.text.slice(text.labelStart)}.${text.suffix}` : name.registrable;
  return { ...text, malicious, list, owner: owner, hash: hashText(owner), weight: 1 };
}

/** Returns the row of a hostname, or null where it is no domain name. */
export function parseHostRow(
  host: string,
  malicious: 0 | 1,
  list: string,
  platforms: ReadonlySet<string>,
): HostRow | null {
  const name = parseHostname(host);
  return name.kind === 'domain' ? createHostRow(name, malicious, list, platforms) : null;
}
