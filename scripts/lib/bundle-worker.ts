import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

/** The script that the manifest of the built extension names as its background. */
const loader = 'service-worker-loader.js';

/**
 * Puts the background into one file after the build. While it wakes, a page waits, and the browser loads one script
 * faster than a tree of them that the background shares with the pages.
 */
export function bundleWorker(): Plugin {
  let folder = '';
  return {
    name: 'hostwise:bundle-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const input = path.join(folder, loader);
      const entry = await readFile(input, 'utf8');
      await build({
        entryPoints: [input],
        outfile: input,
        allowOverwrite: true,
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        legalComments: 'none',
      });
      // Only the loader imported the background's own chunk.
      const chunk = path.basename(/['"]([^'"]+)['"]/.exec(entry)?.[1] ?? '');
      const assets = path.join(folder, 'assets');
      if ((await readdir(assets)).includes(chunk)) await rm(path.join(assets, chunk));
    },
  };
}
