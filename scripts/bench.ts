import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/root.ts';

// `npm run bench [-- WORD...]`: runs test/bench/*.bench.ts, or those whose name contains one of the words. Each file
// runs its own benchmark and prints its own table when it is imported.

const folder = path.join(root, 'test', 'bench');
const words = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error(`No benchmark${words.length > 0 ? ` named ${words.join(' or ')}` : ''} in ${folder}.`);
  process.exitCode = 1;
}
for (const file of files.sort()) {
  console.log(`\n${file}`);
  await import(pathToFileURL(path.join(folder, file)).href);
}
