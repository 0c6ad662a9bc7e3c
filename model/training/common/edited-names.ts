import { randomFrom } from './random.ts';
import type { LabelledHost } from './training-names.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Changes two characters of a label at random, as CharBot does (Peck et al. 2019). */
export function charBot(label: string, random: () => number): string {
  return randomEdits(label, 2, random);
}

/** Changes `count` different places of a label, all of them where it is shorter, each to another letter or digit. */
export function randomEdits(label: string, count: number, random: () => number): string {
  const characters = [...label];
  const places = [...characters.keys()];
  for (let i = 0; i < Math.min(count, label.length); i++) {
    const [place] = places.splice(Math.floor(random() * places.length), 1) as [number];
    const others = alphabet.replace(characters[place] as string, '');
    characters[place] = others[Math.floor(random() * others.length)] as string;
  }
  return characters.join('');
}

/** Shorter labels are another short name after two changes. */
const shortestEdited = 6;

/**
 * A made-up family: known labels with two characters changed, under suffixes of real families. It teaches what a name looks like that
 * was made to pass, and by that what every name has that a person never chose.
 * @param labels of known names; those with other characters than a-z, 0-9 and hyphens inside are not taken
 * @throws RangeError where there is no label to change
 */
export function editedNames(
  labels: readonly string[],
  suffixes: readonly string[],
  count: number,
  seed: number,
): LabelledHost[] {
  const fit = labels.filter((label) => label.length >= shortestEdited && /^(?!xn--)[a-z0-9-]+$/.test(label));
  if (fit.length === 0 || suffixes.length === 0) throw new RangeError('there is no known name to change');
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  return Array.from({ length: count }, () => ({
    host: `${charBot(pick(fit), random)}.${pick(suffixes)}`,
    label: 1,
    family: 'synthetic-edited',
  }));
}
