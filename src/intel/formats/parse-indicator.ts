import { isOpenZone, parseHostname } from '../../core/hostname/parse.ts';
import type { DomainName } from '../../core/hostname/types.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { minPrefixLength, parseNetwork } from '../indicators/networks.ts';
import type { FeedIndicator } from './feed-indicator.ts';
import { publicResolvers } from './public-resolvers.ts';
import { refang, splitUrl } from './refang.ts';
import { isSharedHost } from './shared-hosts.ts';
import type { SkipReason } from './skip-reason.ts';

/**
 * Parses one value of a feed: a hostname, address, network or URL, defanged or not. Returns the reason if it is
 * rejected.
 * @param below whether the feed means everything under the name too; `*.` or a dot before the name says the same
 */
export function parseIndicator(value: string, below = false): FeedIndicator | SkipReason {
  const plain = refang(value);
  if (!plain.includes('/')) return parseName(plain, '', below);
  if (!plain.includes('://')) {
    const network = parseCidr(plain);
    if (network !== null) return network;
  }
  const { host, path } = splitUrl(plain);
  return parseName(host, path, below);
}

function parseName(text: string, path: string, below: boolean): FeedIndicator | SkipReason {
  const bare = text.replace(/^(?:\*\.|\.)(?=[^.*])/, '');
  if (/^(?:\*\.?|\.)$/.test(bare)) return 'catch-all';
  const name = parseHostname(bare);
  switch (name.kind) {
    case 'invalid':
      return 'not a hostname, address or network';
    case 'special':
      return isOpenZone(name) ? 'public suffix' : 'name outside the public DNS';
    case 'domain':
      if (publicResolvers.has(name.host)) return 'public resolver';
      return domainIndicator(name, path, below || bare !== text);
    default:
      if (name.isPrivate) return 'private or reserved address';
      if (publicResolvers.has(name.host)) return 'public resolver';
      return { scope: 'address', site: name.host, text: name.host };
  }
}

function domainIndicator(name: DomainName, path: string, below: boolean): FeedIndicator | SkipReason {
  const { host, registrable } = name;
  // One machine of a cloud is a public suffix by a wildcard rule, but no one else can register below it.
  const isOpen = name.isOpenZone && host === registrable;
  if (path !== '' && (isOpen || isSharedHost(host))) return { scope: 'url', site: registrable, text: host + path };
  if (isOpen) return 'public suffix';
  if (path !== '') return { scope: 'url-host', site: registrable, text: host };
  if (!below) return { scope: 'host', site: registrable, text: host };
  return { scope: host === registrable ? 'domain' : 'subtree', site: registrable, text: host };
}

/** Parses `address/length`. Returns null for other text. */
function parseCidr(text: string): FeedIndicator | SkipReason | null {
  const network = parseNetwork(text);
  if (network === null) {
    // `11.22.33.0/33` is a network with an invalid length, not an address with a path.
    return /^[\d.]+\/\d{1,3}$/.test(text) ? 'not a hostname, address or network' : null;
  }
  const { family, length, isPrivate } = network;
  if (length === 0) return 'catch-all';
  if (isPrivate) return 'private or reserved address';
  if (length === null) return parseName(network.text, '', false);
  if (length < minPrefixLength[family]) return 'network too wide';
  return { scope: 'network', site: network.text, text: network.text, network: { family, length } };
}

/** Whether an indicator is one address. Its text decides, because a hostname never ends in a number. */
export function isSingleAddress({ text, network }: Indicator): boolean {
  return network === undefined && /^[\d.]+$|^[\da-f:.]*:[\da-f:.]*$/.test(text);
}
