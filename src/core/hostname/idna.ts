import punycode from 'punycode/punycode.js';

/**
 * Returns `host` with its `xn--` labels decoded (UTS #46 ToUnicode). A label that does not decode, or that would not
 * encode to the same punycode again, stays as it is: showing it decoded would show a name that nobody can navigate to.
 */
export function toUnicode(host: string): string {
  if (!host.includes('xn--')) return host;
  return host.split('.').map(labelToUnicode).join('.');
}

function labelToUnicode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    const decoded = punycode.decode(label.slice(4));
    return canonicalizeHost(decoded) === label ? decoded : label;
  } catch {
    return label;
  }
}

/**
 * Returns what a browser makes of `text` as a host (UTS #46 ToASCII, percent-decoding, every spelling of IPv4, IPv6 in
 * brackets), or null where it refuses. The URL standard is the authority here, and every runtime of ours has it.
 */
export function canonicalizeHost(text: string): string | null {
  try {
    return new URL(`http://${text}/`).hostname;
  } catch {
    return null;
  }
}
