import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

/**
 * Returns the licence texts of the packages whose files are in a bundle. The licences require that.
 *
 * @param files paths relative to the checkout
 * @throws {Error} if a package has no licence text
 */
export function licencesOf(files: readonly string[]): string {
  const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)]
    .sort()
    .map(licenceOf)
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(name: string): string {
  const folder = path.join(root, 'node_modules', name);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (text === undefined) throw new Error(`${name} ${version} has no licence text.`);
  return `${name} ${version}\n\n${readFileSync(path.join(folder, text), 'utf8').trim()}`;
}
