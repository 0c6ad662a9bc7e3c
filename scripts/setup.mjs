// Makes a checkout ready to run. Plain Node without dependencies, because it runs before they are installed.
// Prints nothing if there is nothing to do. It prints to standard error, because standard output belongs to the
// command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Installs the dependencies from the lock file if they are missing or older than it.
 *
 * @param {string} [directory] the checkout
 * @throws {Error} with a message for the user if Node is too old or the installation fails
 */
export function ensureSetup(directory = root) {
  const manifest = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  checkNode(manifest.engines.node, process.versions.node);
  if (isInstalled(directory)) return;
  console.error('Installing dependencies (npm ci) ...');
  // Windows starts npm through a .cmd file, which needs a shell. Standard input belongs to the command, not to npm.
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: directory,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.error !== undefined) throw new Error(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Error('The dependencies could not be installed: "npm ci" failed, see above.');
  writeMark(directory);
  if (directory === root) enableHooks();
}

/** Points git to the hooks in `.githooks`, unless it has other hooks, runs in CI, or there is no checkout. */
function enableHooks() {
  if (process.env.CI || !existsSync(path.join(root, '.git'))) return;
  const git = (...args) => spawnSync('git', ['config', '--local', ...args], { cwd: root, encoding: 'utf8' });
  const { status } = git('--get', 'core.hooksPath');
  // Status 1: the setting is missing.
  if (status === 1) git('core.hooksPath', '.githooks');
}

/**
 * @param {string} range in the form of package.json: `>=major.minor`
 * @param {string} version of Node
 */
export function checkNode(range, version) {
  const wanted = /^>=(\d+)\.(\d+)$/.exec(range);
  if (wanted === null) throw new Error(`package.json: engines.node is "${range}", expected the form ">=20.19".`);
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = [Number(wanted[1]), Number(wanted[2])];
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `Hostwise needs Node ${wantedMajor}.${wantedMinor} or newer; this is ${version}. See https://nodejs.org/`,
  );
}

/** @param {string} directory */
export function isInstalled(directory) {
  const mark = markFile(directory);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockHash(directory)) return true;
  // After a manual npm run, npm's own record shows whether it installed what the lock file asks for.
  const record = path.join(directory, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(lockFile(directory), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  if (!covers(wanted, installed)) return false;
  writeMark(directory);
  return true;
}

/** Whether every wanted package is installed. Packages for other platforms are optional and may be missing. */
function covers(wanted, installed) {
  return Object.entries(wanted).every(([location, entry]) => {
    if (location === '') return true;
    const found = installed[location];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

const lockFile = (directory) => path.join(directory, 'package-lock.json');
const markFile = (directory) => path.join(directory, 'node_modules', '.hostwise-lock');
const lockHash = (directory) =>
  createHash('sha256')
    .update(readFileSync(lockFile(directory)))
    .digest('hex');
const writeMark = (directory) => writeFileSync(markFile(directory), lockHash(directory));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureSetup();
    enableHooks();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
