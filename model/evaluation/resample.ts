import type { OwnerRange, RankedRows } from './ranked-rows.ts';

/** A bootstrap sample: how often each owner and each family was drawn. */
export interface Resample {
  readonly owners: Uint16Array;
  readonly families: Uint16Array;
}

/** With fewer families than this, families are not resampled: so few do not show how families vary. */
export const minFamilies = 8;

/** Returns the original rows as a sample: every owner and every family once. */
export function withoutResampling({ owners, families }: RankedRows): Resample {
  return { owners: new Uint16Array(owners).fill(1), families: new Uint16Array(families.length).fill(1) };
}

/**
 * Draws a sample with replacement (Efron 1979). Benign rows are drawn by owner. Malicious rows are drawn first by
 * family and then, within each family, by owner (two stages, Davison & Hinkley 1997, section 3.8).
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
