import { accessSync, constants, existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';

/** A managed policy for the extension, in a file of the whole machine. */
export interface PolicyFile {
  write(values: object): void;
  remove(): void;
}

/** Where each kind of browser looks for its policies on Linux. */
const folders: readonly (readonly [RegExp, string])[] = [
  [/chrome for testing/i, '/etc/opt/chrome_for_testing/policies/managed'],
  [/edge/i, '/etc/opt/edge/policies/managed'],
  [/chromium/i, '/etc/chromium/policies/managed'],
];

/** Returns the policy file for the browser of the tests, or in a word why there can be none here. */
export async function findPolicyFile(extensionId: string): Promise<PolicyFile | string> {
  if (process.platform !== 'linux') return `policy files are a matter of Linux, this is ${process.platform}`;
  const { version } = await findBrowser();
  const folder = folders.find(([name]) => name.test(version))?.[1];
  if (folder === undefined) return `nobody knows where ${version} looks for its policies`;
  const missing = missingFolders(folder);
  const deepest = path.dirname(missing[0] ?? path.join(folder, 'file'));
  try {
    accessSync(deepest, constants.W_OK);
  } catch {
    return `${deepest} cannot be written to; run as root`;
  }
  const file = path.join(folder, 'hostwise-e2e.json');
  return {
    write(values) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: values } } }));
    },
    remove() {
      rmSync(file, { force: true });
      // Leaves the machine as it was found.
      for (const made of [...missing].reverse()) if (existsSync(made)) rmdirSync(made);
    },
  };
}

/** The folder and those of its parents that do not exist, outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(path.dirname(folder)), folder];
}
