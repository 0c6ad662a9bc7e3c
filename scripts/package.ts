import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from './lib/build-extension.ts';
import { root } from './lib/root.ts';
import { runNode } from './lib/run-node.ts';
import { table } from './lib/table.ts';
import { zip } from './lib/zip.ts';

// `npm run package`: builds what a release publishes into dist/release, with SHA256SUMS: the extension for Chromium and
// for Firefox, the command as an npm package, and the functions for AWS Lambda.

const folder = path.join(root, 'dist', 'release');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** Runs a Node program of the checkout. @throws Error with everything that it printed, if it fails */
async function run(args: readonly string[]): Promise<void> {
  const { ok, output } = await runNode(args, 300);
  if (!ok) throw new Error(`${args.join(' ')} failed\n\n${output.trim()}`);
}

/** Packs every file below `from`. */
async function zipFolder(from: string): Promise<Uint8Array> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return zip(
    await Promise.all(
      files.map(async (file) => ({
        name: path.relative(from, file).split(path.sep).join('/'),
        bytes: await readFile(file),
      })),
    ),
  );
}

async function packageExtension(target: 'chrome' | 'firefox'): Promise<void> {
  await buildExtension(target);
  const bytes = await zipFolder(path.join(root, 'dist', target));
  await writeFile(path.join(folder, `hostwise-${target}-${version}.zip`), bytes);
}

async function packageLambda(): Promise<void> {
  const built = path.join(root, 'dist', 'lambda');
  // An earlier build with other options may have left more functions behind.
  await rm(built, { recursive: true, force: true });
  await run(['--import', './scripts/register.mjs', 'scripts/build-lambda.ts']);
  for (const name of await readdir(built)) {
    await writeFile(
      path.join(folder, `hostwise-lambda-${path.parse(name).name}-${version}.zip`),
      await readFile(path.join(built, name)),
    );
  }
}

async function packageCommand(): Promise<void> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('npm_execpath is not set; start this script with "npm run package"');
  await run([npm, 'pack', '--pack-destination', folder, '--loglevel=error']);
  await rename(path.join(folder, `hostwise-${version}.tgz`), path.join(folder, `hostwise-cli-${version}.tgz`));
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await packageExtension('chrome');
await packageExtension('firefox');
await packageLambda();
await packageCommand();

const names = (await readdir(folder)).sort();
const packages = await Promise.all(
  names.map(async (name) => {
    const bytes = await readFile(path.join(folder, name));
    return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }),
);
await writeFile(path.join(folder, 'SHA256SUMS'), packages.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
console.log(
  table(
    [
      { title: path.relative(process.cwd(), folder), align: 'left' },
      { title: 'bytes', align: 'right' },
      { title: 'SHA-256', align: 'left' },
    ],
    packages.map(({ name, size, sha256 }) => [name, size.toLocaleString('en'), sha256]),
  ),
);
