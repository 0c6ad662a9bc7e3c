// Checks types and tests of the package in `infra`, which has its own dependencies. Installs them first if they are
// missing.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureSetup } from './setup.mjs';

const folder = fileURLToPath(new URL('../infra', import.meta.url));
const steps = [
  [path.join('node_modules', 'typescript', 'bin', 'tsc'), '--pretty', 'false'],
  ['--import', 'tsx', path.join('test', 'index.ts')],
];
try {
  ensureSetup(folder);
  const failed = steps.find((args) => {
    const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    return status !== 0;
  });
  if (failed !== undefined) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
