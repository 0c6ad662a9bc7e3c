import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './lib/licences.ts';
import { root } from './lib/root.ts';

// `npm run build:cli`: the `hostwise` command as one file that needs nothing but Node and model/hostwise.bin beside dist/.

const folder = path.join(root, 'dist', 'cli');
const outfile = path.join(folder, 'hostwise.mjs');

const { metafile } = await build({
  absWorkingDir: root,
  // Training starts the second as a thread beside itself.
  entryPoints: { hostwise: 'src/cli/main.ts', 'phishing-worker': 'model/training/phishing/phishing-worker.ts' },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // The list of words is found beside itself; the drivers are loaded only where a database is configured.
  external: ['word-list', 'mysql2', 'mysql2/promise', 'mongodb'],
  banner: {
    js: [
      '#!/usr/bin/env node',
      // Dependencies in CommonJS call `require`, which a module does not have.
      "import { createRequire } from 'node:module';",
      'const require = createRequire(import.meta.url);',
    ].join('\n'),
  },
  metafile: true,
  logLevel: 'warning',
});
await chmod(outfile, 0o755);
await writeFile(path.join(folder, 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));
console.log(`The command is ${path.relative(process.cwd(), outfile)}.`);
