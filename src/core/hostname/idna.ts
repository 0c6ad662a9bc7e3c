import punycode from 'punycode/punycode.js';

/**
 * Returns `host` with its `xn--` labels decoded (UTS #46 ToUnicode). A label stays encoded if it does not decode or
 * does not encode to the same punycode again, because its decoded form would be a name that no one can navigate to.
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
 * Returns the host that a browser reads from `text`, or null if it rejects it: UTS #46 ToASCII, percent-decoding, every
 * spelling of IPv4, IPv6 in brackets. Uses `URL`, because the URL standard defines this and every runtime implements
 * it.
 */
export function canonicalizeHost(text: string): string | null {
  try {
    return new URL(`http://${text}/`).hostname;
  } catch {
    return null;
  }
}
