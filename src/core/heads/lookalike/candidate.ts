import type { Form } from './protected-sites.ts';
import type { Surroundings } from './surroundings.ts';
import type { Disguise, Technique } from './types.ts';

/** One way to read a name as an imitation. */
export interface Candidate {
  readonly form: Form;
  readonly technique: Technique;
  readonly distance: number;
  /** The part of the ASCII text that imitates. */
  readonly imitation: string;
  readonly surroundings: Surroundings;
  readonly disguise: Disguise | null;
}

export const noSurroundings: Surroundings = { words: [], lures: 0, fillers: 0, links: 0, rest: 0, glued: false };

/** The better reading: the closer one, of a longer label, with more of the rest explained. */
export function betterCandidate(a: Candidate | null, b: Candidate | null): Candidate | null {
  if (a === null || b === null) return a ?? b;
  return strength(b) > strength(a) ? b : a;
}

/** How much of the name a reading explains, in letters: a heuristic order, not a probability. */
function strength({ form, distance, surroundings: sides, technique }: Candidate): number {
  const explained = form.text.length * (1 - distance / 4) - 3 * sides.rest;
  const spoken = sides.lures + sides.links > 0 ? 2 : sides.fillers > 0 ? 0.5 : 0;
  return explained + spoken + (technique === 'subdomain' ? -1 : 0) - form.site.tier / 8;
}
