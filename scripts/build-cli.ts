import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './lib/licences.ts';
import { root } from './lib/root.ts';

// `npm run build:cli`: bundles the `hostwise` command into one file. It needs only Node, and model/hostwise.bin beside
// dist/.

const folder = path.join(root, 'dist', 'cli');
const outfile = path.join(folder, 'hostwise.mjs');

const { metafile } = await build({
  absWorkingDir: root,
  // Training starts the second entry point as a worker thread.
  entryPoints: { hostwise: 'src/cli/main.ts', 'phishing-worker': 'model/training/phishing/phishing-worker.ts' },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // word-list finds its data next to its own module. The drivers are loaded only if a database is configured,
  // the engine only by `feeds`.
  external: ['word-list', 'mysql2', 'mysql2/promise', 'mongodb', '@duckdb/node-api'],
  banner: {
    js: [
      '#!/usr/bin/env node',
      // CommonJS dependencies call `require`, which ES modules lack.
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
