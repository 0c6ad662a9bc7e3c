import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/lib/root.ts';
import type { Attack } from './attack.ts';

const folder = path.join(root, 'test', 'attacks');
const ending = '.attack.ts';

/** Loads all attacks, or those whose name contains one of `words`, in the order of their names. */
export async function loadAttacks(words: readonly string[] = []): Promise<Attack[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const attacks = await Promise.all(
    files.sort().map(async (file) => {
      const { attack } = (await import(pathToFileURL(path.join(folder, file)).href)) as { attack: Attack };
      if (`${attack.name}${ending}` !== path.basename(file))
        throw new Error(`${file} contains the attack ${attack.name}`);
      return attack;
    }),
  );
  return attacks;
}
