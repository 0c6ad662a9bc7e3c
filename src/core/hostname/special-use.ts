import type { SpecialUse } from './types.ts';

/**
 * Suffixes outside the public DNS: RFC 6761, RFC 6762 (.local), RFC 7686 (.onion), RFC 8375, RFC 9476, ICANN's
 * .internal, and the unreserved suffixes that home routers and offices use.
 */
const uses: ReadonlyMap<string, SpecialUse> = new Map([
  ['localhost', 'localhost'],
  ['localdomain', 'localhost'],
  ['local', 'local'],
  ['internal', 'internal'],
  ['intranet', 'internal'],
  ['private', 'internal'],
  ['corp', 'internal'],
  ['home', 'internal'],
  ['lan', 'internal'],
  ['alt', 'internal'],
  ['test', 'test'],
  ['example', 'test'],
  ['invalid', 'test'],
  ['onion', 'onion'],
  ['arpa', 'arpa'],
]);

/** Returns why `host` (canonical, no trailing dot) is outside the public DNS, or null if it is not. */
export function findSpecialUse(host: string): SpecialUse | null {
  const dot = host.lastIndexOf('.');
  const use = uses.get(host.slice(dot + 1));
  if (use !== undefined) return use;
  return dot < 0 ? 'single-label' : null;
}
