import type { OwnerRange, RankedRows } from './ranked-rows.ts';

/** How often each owner and each family was drawn. */
export interface Resample {
  readonly owners: Uint16Array;
  readonly families: Uint16Array;
}

/** With fewer families than this the families stand as they are: how they differ cannot be told from so few. */
export const minFamilies = 8;

/** Every owner and every family once: the rows as they are. */
export function withoutResampling({ owners, families }: RankedRows): Resample {
  return { owners: new Uint16Array(owners).fill(1), families: new Uint16Array(families.length).fill(1) };
}

/**
 * Draws rows anew with replacement (Efron 1979), by what hangs together: benign rows by their owner; malicious rows first by family
 * and then, inside each, by owner (two stages, Davison & Hinkley 1997, section 3.8).
 * @param out filled in place
 */
export function resampleInto({ benignOwners, families }: RankedRows, random: () => number, out: Resample): void {
  out.owners.fill(0);
  drawInto(out.owners, benignOwners, random);
  for (const { owners } of families) drawInto(out.owners, owners, random);
  if (families.length < minFamilies) return;
  out.families.fill(0);
  drawInto(out.families, [0, families.length], random);
}

function drawInto(counts: Uint16Array, [from, to]: OwnerRange, random: () => number): void {
  const size = to - from;
  for (let i = 0; i < size; i++) (counts[from + Math.floor(random() * size)] as number)++;
}
