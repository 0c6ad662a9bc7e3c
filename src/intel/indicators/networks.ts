import { parseHostname } from '../../core/hostname/parse.ts';

/** Prefix lengths of networks in bits. The longest comes first, which is the smallest network. */
export interface PrefixLengths {
  readonly ipv4: readonly number[];
  readonly ipv6: readonly number[];
}

/** A shorter prefix would cover a good part of the internet, so it is a mistake. */
export const minPrefixLength = { ipv4: 8, ipv6: 16 } as const;
const bits = { ipv4: 32, ipv6: 128 } as const;

/** Every length that an indicator can have, for stores that do not know which lengths they hold. */
export const allPrefixLengths: PrefixLengths = { ipv4: downTo('ipv4'), ipv6: downTo('ipv6') };

function downTo(family: 'ipv4' | 'ipv6'): number[] {
  return Array.from({ length: bits[family] - minPrefixLength[family] }, (_, i) => bits[family] - 1 - i);
}

/**
 * Lists the networks of these lengths around a canonical address, such as `192.0.2.0/24`, in the order of the lengths.
 */
export function networksAround(address: string, lengths: PrefixLengths): string[] {
  // Any other text has no networks.
  if (!/^[\da-f:.]+$/.test(address)) return [];
  if (!address.includes(':')) {
    const value = ipv4Value(address);
    return lengths.ipv4.map((length) => ipv4Network(value, length));
  }
  if (lengths.ipv6.length === 0) return [];
  const value = ipv6Value(address);
  return lengths.ipv6.map((length) => ipv6Network(value, length));
}

/** A network in canonical spelling, with no bit set after its prefix; or one address, if the prefix has full length. */
export interface Network {
  readonly text: string;
  readonly family: 'ipv4' | 'ipv6';
  /** Length of the prefix in bits; null for a single address. */
  readonly length: number | null;
  readonly isPrivate: boolean;
}

/** Parses `address/length`. Returns null for other text. */
export function parseNetwork(text: string): Network | null {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  if (address === '') return null;
  const host = parseHostname(address);
  if (host.kind !== 'ipv4' && host.kind !== 'ipv6') return null;
  const family = host.kind;
  const length = Number(digits);
  if (length > bits[family]) return null;
  if (length === bits[family]) return { text: host.host, family, length: null, isPrivate: host.isPrivate };
  const network =
    family === 'ipv4' ? ipv4Network(ipv4Value(host.host), length) : ipv6Network(ipv6Value(host.host), length);
  return { text: network, family, length, isPrivate: host.isPrivate };
}

function ipv4Value(address: string): number {
  return address.split('.').reduce((value, part) => value * 256 + Number(part), 0);
}

function ipv4Network(value: number, length: number): string {
  const size = 2 ** (32 - length);
  const first = value - (value % size);
  return `${[24, 16, 8, 0].map((shift) => (first >>> shift) & 255).join('.')}/${length}`;
}

/** Converts a canonical IPv6 address to 128 bits. A URL parser never returns the form that ends in dotted decimals. */
function ipv6Value(address: string): bigint {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...left, ...new Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

function ipv6Network(value: bigint, length: number): string {
  const free = BigInt(128 - length);
  const first = (value >> free) << free;
  const groups = Array.from({ length: 8 }, (_, i) => ((first >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  return `${parseHostname(`[${groups.join(':')}]`).host}/${length}`;
}
