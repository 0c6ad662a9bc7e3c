import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

/**
 * Builds the script that looks for fields for secrets into one file. The background adds it to some pages, so the
 * manifest does not name it, and no page may load it.
 */
export function bundleFieldScript(): Plugin {
  let folders = { root: '', output: '' };
  const bundle = async (): Promise<void> => {
    await build({
      entryPoints: [path.join(folders.root, 'src/content/secrets/index.iife.ts')],
      outfile: path.join(folders.output, 'secret-fields.js'),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      legalComments: 'none',
    });
  };
  return {
    name: 'hostwise:bundle-field-script',
    enforce: 'post',
    configResolved(config) {
      folders = { root: config.root, output: path.resolve(config.root, config.build.outDir) };
    },
    closeBundle: bundle,
    // The development server writes the other files of the extension to the same folder.
    configureServer: bundle,
  };
}
