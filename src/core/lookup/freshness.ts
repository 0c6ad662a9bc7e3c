/** Lower bound, so that the pages of one visit to a site cause one look-up. */
export const minFreshMs = 60_000;
/** Upper bound: a host that was harmless yesterday may be listed today. */
export const maxFreshMs = 24 * 3_600_000;
const defaultMs = 3_600_000;

/**
 * Returns how long an answer stays fresh, in ms: `max-age` of its Cache-Control (RFC 9111 section 5.2) within bounds.
 */
export function freshForMs(cacheControl: string | null): number {
  const directives = (cacheControl ?? '').toLowerCase().split(',');
  const names = directives.map((directive) => directive.trim());
  if (names.includes('no-store') || names.includes('no-cache')) return minFreshMs;
  const age = names.flatMap((name) => /^max-age\s*=\s*"?(\d+)"?$/.exec(name)?.[1] ?? [])[0];
  return age === undefined ? defaultMs : Math.min(maxFreshMs, Math.max(minFreshMs, Number(age) * 1000));
}
