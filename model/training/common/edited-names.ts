import { randomFrom } from './random.ts';
import type { LabelledHost } from './training-names.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Changes two characters of a label at random, as CharBot does (Peck et al. 2019). */
export function charBot(label: string, random: () => number): string {
  return randomEdits(label, 2, random);
}

/** Changes `count` characters of a label (all of them if it is shorter), each to a different letter or digit. */
export function randomEdits(label: string, count: number, random: () => number): string {
  const characters = [...label];
  const indexes = [...characters.keys()];
  for (let i = 0; i < Math.min(count, label.length); i++) {
    const [index] = indexes.splice(Math.floor(random() * indexes.length), 1) as [number];
    const others = alphabet.replace(characters[index] as string, '');
    characters[index] = others[Math.floor(random() * others.length)] as string;
  }
  return characters.join('');
}

/** A shorter label with two changes is just another short name. */
const minEditedLength = 6;

/**
 * Generates a family of known labels with two characters changed, under suffixes of real families. It teaches the model
 * what names look like that are meant to evade detection, and more generally names that no person chose.
 * @param labels labels of known names; only those of a-z, 0-9 and hyphens are used
 * @throws RangeError if there is no label to change
 */
export function editedNames(
  labels: readonly string[],
  suffixes: readonly string[],
  count: number,
  seed: number,
): LabelledHost[] {
  const fit = labels.filter((label) => label.length >= minEditedLength && /^(?!xn--)[a-z0-9-]+$/.test(label));
  if (fit.length === 0 || suffixes.length === 0) throw new RangeError('no known name can be changed');
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  return Array.from({ length: count }, () => ({
    host: `${charBot(pick(fit), random)}.${pick(suffixes)}`,
    label: 1,
    family: 'synthetic-edited',
  }));
}
