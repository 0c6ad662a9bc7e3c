import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { licencesOf } from './licences.ts';
import { root } from './root.ts';
import { readValidModel } from './valid-model.ts';
import { type ZipEntry, zip } from './zip.ts';

/** Entry points in `src/server/lambda`. */
export const lambdaEntries = ['single', 'features', 'model'] as const;
export type LambdaEntry = (typeof lambdaEntries)[number];

/** Database drivers that a zip can include, each with our module that loads it. */
export const driverModules = { mongodb: 'mongo-store.ts', mysql: 'mysql-store.ts' } as const;
export type Driver = keyof typeof driverModules;

/** Size limit of a zip without drivers, in bytes. Lambda loads the zip at every cold start. */
export const maxZipBytes = 1_200_000;

export interface LambdaZip {
  readonly name: string;
  readonly bytes: Buffer;
  /** Unpacked size of its programs, in bytes. */
  readonly code: number;
}

/**
 * Bundles and packs one function: `index.mjs` with the chunks that it imports on demand, the model, and licences. The
 * same sources give the same bytes.
 */
export async function lambdaZip(entry: LambdaEntry, drivers: readonly Driver[]): Promise<LambdaZip> {
  const included = entry === 'model' ? [] : [...drivers].sort();
  const model = await readValidModel();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: `src/server/lambda/${entry}.ts` },
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    legalComments: 'none',
    platform: 'node',
    // Lambda runs a newer version. The tests of these zips may run on this one.
    target: 'node20.19',
    format: 'esm',
    // Prefers ES modules of packages, which bundle smaller than CommonJS.
    mainFields: ['module', 'main'],
    alias: { 'punycode/punycode.js': 'punycode/punycode.es6.js' },
    outExtension: { '.js': '.mjs' },
    // A dynamic import becomes a chunk, which a start does not read unless it needs it. Code shared with the program
    // would become a chunk too, which every start reads. So only packages and data, and little of our own code, are
    // imported dynamically. Drivers rule out splitting, because a chunk made of CommonJS has no named exports.
    splitting: included.length === 0,
    chunkNames: '[name]-[hash]',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.HOSTWISE_BUNDLED_MODEL': JSON.stringify(model.hash),
    },
    plugins: [withoutDrivers(included)],
    // The drivers are CommonJS and call `require`, which an ES module does not have.
    ...(included.length === 0 ? {} : { banner: { js: requireBanner } }),
    metafile: true,
    logLevel: 'warning',
  });
  const programs = outputFiles.map(({ path: file, contents }) => ({ name: path.basename(file), bytes: contents }));
  const files: ZipEntry[] = [
    ...programs,
    { name: 'hostwise.bin', bytes: model.file },
    { name: 'LICENSES.txt', bytes: Buffer.from(licencesOf(Object.keys(metafile.inputs))) },
  ];
  return {
    name: `${[entry, ...included].join('-')}.zip`,
    bytes: zip(files),
    code: programs.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

const requireBanner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** Replaces the store of every driver that the zip does not include by a clear error. */
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
        const command = `npm run build:lambda -- --with ${driver}`;
        const advice = `this function was built without ${driver}; build it with: ${command}`;
        return { contents: `export {};throw new Error(${JSON.stringify(advice)});` };
      });
    },
  };
}
