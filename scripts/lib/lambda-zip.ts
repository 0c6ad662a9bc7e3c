import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { openModel } from '../../src/core/model/open-model.ts';
import { licencesOf } from './licences.ts';
import { root } from './root.ts';
import { type ZipEntry, zip } from './zip.ts';

/** Entry points in `src/server/lambda`. */
export const lambdaEntries = ['single', 'features', 'model'] as const;
export type LambdaEntry = (typeof lambdaEntries)[number];

/** Database drivers that a zip can bring, each with the module of ours that is there for it and loads it. */
export const driverModules = { mongodb: 'mongo-store.ts', mysql: 'mysql-store.ts' } as const;
export type Driver = keyof typeof driverModules;

/** Bytes that a zip without drivers may have; what starts in a moment has to arrive in one. */
export const maxZipBytes = 1_200_000;

export interface LambdaZip {
  readonly name: string;
  readonly bytes: Buffer;
  /** Bytes of its programs, unpacked. */
  readonly code: number;
}

/**
 * Bundles one function and packs it: `index.mjs` and what it loads when needed, the model, and licences. The same sources give
 * the same bytes.
 */
export async function lambdaZip(entry: LambdaEntry, drivers: readonly Driver[]): Promise<LambdaZip> {
  const brings = entry === 'model' ? [] : [...drivers].sort();
  const model = await readFile(path.join(root, 'model', 'hostwise.bin'));
  // Whoever starts the function relies on this: see `bundled-model.ts`.
  await openModel(model);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: `src/server/lambda/${entry}.ts` },
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    legalComments: 'none',
    platform: 'node',
    // Lambda runs a newer one; the tests of these very zips need not.
    target: 'node20.19',
    format: 'esm',
    // The modules of packages that have them: less is left of those than of CommonJS.
    mainFields: ['module', 'main'],
    alias: { 'punycode/punycode.js': 'punycode/punycode.es6.js' },
    outExtension: { '.js': '.mjs' },
    // What is imported when needed gets a file of its own, which a start that does not need it never reads. What it shared with
    // the program would get one too, and a start would read that: so it is packages and data that are imported so, and little of
    // ours. Not the drivers: a module of its own that is made of CommonJS has no named exports.
    splitting: brings.length === 0,
    chunkNames: '[name]-[hash]',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.HOSTWISE_BUNDLED_MODEL': JSON.stringify(createHash('sha256').update(model).digest('hex')),
    },
    plugins: [withoutDrivers(brings)],
    // The drivers are CommonJS and call `require`, which a module does not have.
    ...(brings.length === 0 ? {} : { banner: { js: requireBanner } }),
    metafile: true,
    logLevel: 'warning',
  });
  const programs = outputFiles.map(({ path: file, contents }) => ({ name: path.basename(file), bytes: contents }));
  const files: ZipEntry[] = [
    ...programs,
    { name: 'hostwise.bin', bytes: model },
    { name: 'LICENSES.txt', bytes: Buffer.from(licencesOf(Object.keys(metafile.inputs))) },
  ];
  return {
    name: `${[entry, ...brings].join('-')}.zip`,
    bytes: zip(files),
    code: programs.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

const requireBanner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** Puts a clear error where the store of a driver would be that the zip does not bring. */
function withoutDrivers(drivers: readonly Driver[]): Plugin {
  return {
    name: 'without-drivers',
    setup({ onResolve, onLoad }) {
      for (const [driver, module] of Object.entries(driverModules)) {
        if (drivers.includes(driver as Driver)) continue;
        const filter = new RegExp(`/sources/${module.replace('.', '\\.')}$`);
        onResolve({ filter }, () => ({ path: driver, namespace: 'without' }));
      }
      onLoad({ filter: /.*/, namespace: 'without' }, ({ path: driver }) => {
        const advice = `this function was built without ${driver}; build it with: npm run build:lambda -- --with ${driver}`;
        return { contents: `export {};throw new Error(${JSON.stringify(advice)});` };
      });
    },
  };
}
