import { accessSync, constants, existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';

/** A managed policy for the extension, in a file that applies to the whole machine. */
export interface PolicyFile {
  write(values: object): void;
  /** Writes policies of the browser itself instead. */
  writeBrowserPolicies(policies: object): void;
  remove(): void;
}

/** The folder in which each browser looks for policies on Linux. */
const folders: readonly (readonly [RegExp, string])[] = [
  [/chrome for testing/i, '/etc/opt/chrome_for_testing/policies/managed'],
  [/edge/i, '/etc/opt/edge/policies/managed'],
  [/chromium/i, '/etc/chromium/policies/managed'],
];

/** Finds the policy file for the browser of the tests. Resolves to the reason, as text, if there can be none. */
export async function findPolicyFile(extensionId: string): Promise<PolicyFile | string> {
  if (process.platform !== 'linux') return `policy files work on Linux only, not on ${process.platform}`;
  const { version } = await findBrowser();
  const folder = folders.find(([name]) => name.test(version))?.[1];
  if (folder === undefined) return `the policy folder of ${version} is not known`;
  const missing = missingFolders(folder);
  const parent = path.dirname(missing[0] ?? path.join(folder, 'file'));
  try {
    accessSync(parent, constants.W_OK);
  } catch {
    return `${parent} is not writable; run as root`;
  }
  const file = path.join(folder, 'hostwise-e2e.json');
  const write = (policies: object): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(policies));
  };
  return {
    write: (values) => write({ '3rdparty': { extensions: { [extensionId]: values } } }),
    writeBrowserPolicies: write,
    remove() {
      rmSync(file, { force: true });
      // Removes the folders that `write` created.
      for (const created of [...missing].reverse()) if (existsSync(created)) rmdirSync(created);
    },
  };
}

/** Returns the folder and its parents that do not exist, outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(path.dirname(folder)), folder];
}
