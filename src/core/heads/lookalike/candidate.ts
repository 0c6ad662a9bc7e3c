import type { Form } from './protected-sites.ts';
import type { Surroundings } from './surroundings.ts';
import type { Disguise, Technique } from './types.ts';

/** One interpretation of a name as an imitation. */
export interface Candidate {
  readonly form: Form;
  readonly technique: Technique;
  readonly distance: number;
  /** The part of the text that imitates, in ASCII. */
  readonly imitation: string;
  readonly surroundings: Surroundings;
  readonly disguise: Disguise | null;
}

export const noSurroundings: Surroundings = {
  words: [],
  lures: 0,
  fillers: 0,
  links: 0,
  codes: 0,
  rest: 0,
  glued: false,
};

/** Returns the stronger candidate: closer, with a longer label, and with fewer unexplained letters. */
export function betterCandidate(a: Candidate | null, b: Candidate | null): Candidate | null {
  if (a === null || b === null) return a ?? b;
  return strength(b) > strength(a) ? b : a;
}

/** Further unexplained letters do not count. */
const maxRest = 4;

/** Returns how much of the name a candidate explains, in letters. It is a heuristic order, not a probability. */
function strength({ form, distance, surroundings: sides, technique }: Candidate): number {
  const explained = form.text.length * (1 - distance / 4) - 3 * Math.min(sides.rest, maxRest);
  const wordBonus = sides.lures + sides.links > 0 ? 2 : sides.fillers > 0 ? 0.5 : 0;
  return explained + wordBonus + (technique === 'subdomain' ? -1 : 0) - form.site.tier / 8;
}
