import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const marker = 'HOSTWISE_POLICY_NAMESPACE';
const folder = '/etc/chromium';

/** The folder for managed policies inside the namespace. */
export const managedFolder = path.join(folder, 'policies', 'managed');

/**
 * Makes sure that this program runs in a mount namespace in which Chromium's policy folder is its own, so that policies
 * apply to no other browser on this machine. Runs the program again inside one if it does not, and then ends.
 *
 * @throws {Error} if this machine cannot do that: it takes Linux, root, and Chromium's folder in /etc
 */
export function enterPolicyNamespace(): void {
  if (process.env[marker] !== undefined) return;
  const own = mkdtempSync(path.join(tmpdir(), 'hostwise-policy-'));
  mkdirSync(path.join(own, 'policies', 'managed'), { recursive: true });
  const script = `mount --bind "$1" ${folder} && shift && exec "$@"`;
  const program = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const { status, error } = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', own, ...program], {
    stdio: 'inherit',
    env: { ...process.env, [marker]: '1' },
  });
  rmSync(own, { recursive: true, force: true });
  if (error !== undefined) throw new Error(`policies need unshare, root and ${folder}: ${error.message}`);
  process.exit(status ?? 1);
}
