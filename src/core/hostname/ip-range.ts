/** True if a canonical dotted IPv4 address is not reachable on the internet (IANA special-purpose registry). */
export function isPrivateIpv4(address: string): boolean {
  const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2));
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

/** True if a canonical IPv6 address (RFC 5952, no brackets) is not reachable on the internet. */
export function isPrivateIpv6(address: string): boolean {
  const groups = expand(address);
  const [first = 0, second = 0] = groups;
  if (groups.slice(0, 5).every((group) => group === 0)) {
    // ::, ::1, and IPv4 in mapped (::ffff:a.b.c.d) or compatible form.
    const high = groups[6] ?? 0;
    const low = groups[7] ?? 0;
    if (groups[5] === 0 && high === 0 && low <= 1) return true;
    return isPrivateIpv4([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  if (first === 0x2001 && second === 0x0db8) return true;
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80 || (first & 0xff00) === 0xff00;
}

function expand(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const left = groupsOf(head);
  if (tail === undefined) return left;
  const right = groupsOf(tail);
  const gap = Math.max(0, 8 - left.length - right.length);
  return [...left, ...new Array<number>(gap).fill(0), ...right];
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
