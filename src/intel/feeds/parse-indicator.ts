import { getPublicSuffix } from 'tldts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { sharedZones } from '../../core/hostname/shared-zones.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { minPrefixLength, parseNetwork } from '../indicators/networks.ts';
import { publicResolvers } from './public-resolvers.ts';
import { hostPart, refang } from './refang.ts';

/** Why a value of a feed is rejected. */
export type RejectReason =
  | 'not a hostname, address or network'
  | 'name outside the public DNS'
  | 'private or reserved address'
  | 'network too wide'
  | 'public suffix'
  | 'public resolver'
  | 'excluded'
  | 'line too long';

/**
 * Parses one value of a feed: a hostname, address, network or URL, defanged or not. Returns the reason if it is
 * rejected.
 */
export function parseIndicator(value: string): Indicator | RejectReason {
  const plain = refang(value);
  if (!plain.includes('://') && plain.includes('/')) return parseNetworkOrUrl(plain);
  const name = parseHostname(hostPart(plain));
  switch (name.kind) {
    case 'invalid':
      return 'not a hostname, address or network';
    case 'special':
      return 'name outside the public DNS';
    case 'domain':
      if (publicResolvers.has(name.host)) return 'public resolver';
      if (name.host === name.registrable && isPublicSuffix(name.host)) return 'public suffix';
      return { site: name.registrable, text: name.host };
    default:
      if (name.isPrivate) return 'private or reserved address';
      return publicResolvers.has(name.host) ? 'public resolver' : { site: name.host, text: name.host };
  }
}

/** Parses `address/length`, or a URL without its scheme. */
function parseNetworkOrUrl(text: string): Indicator | RejectReason {
  const network = parseNetwork(text);
  if (network === null) {
    const asUrl = parseIndicator(`http://${text}`);
    // `11.22.33.0/33` is a network with an invalid length, not an address with a path.
    const isMistake = typeof asUrl !== 'string' && isSingleAddress(asUrl) && /^[^/]+\/\d{1,3}$/.test(text);
    return isMistake ? 'not a hostname, address or network' : asUrl;
  }
  const { family, length, isPrivate } = network;
  if (isPrivate) return 'private or reserved address';
  if (length === null) return parseIndicator(network.text);
  if (length < minPrefixLength[family]) return 'network too wide';
  return { site: network.text, text: network.text, network: { family, length } };
}

/** Whether an indicator is one address. Its text decides, because a hostname never ends in a number. */
export function isSingleAddress({ text, network }: Indicator): boolean {
  return network === undefined && /^[\d.]+$|:/.test(text);
}

/** Whether a host is a public suffix or a shared zone, under which anyone can have a site. */
function isPublicSuffix(host: string): boolean {
  const options = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false };
  return sharedZones.has(host) || getPublicSuffix(host, options) === host;
}
