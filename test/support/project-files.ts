import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ignoredFolders = new Set([
  '.git',
  '.cache',
  'cdk.out',
  'coverage',
  'demo-output',
  'dist',
  'node_modules',
  'out',
  'playwright-report',
  'test-results',
]);

/** All files that Git tracks or would track, as sorted paths from the root with forward slashes. */
export const projectFiles: readonly string[] = (gitFiles() ?? walk(''))
  .filter((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile())
  .sort();

/** Reads a project file as text. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Returns the length of a project file in bytes. */
export function sizeOf(file: string): number {
  return readFileSync(path.join(root, file)).length;
}

/** Lists the files that Git knows. Returns null outside a Git checkout, as in an unpacked archive. */
function gitFiles(): string[] | null {
  if (!existsSync(path.join(root, '.git'))) return null;
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return [...new Set(execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0'))].filter(
    (file) => file !== '',
  );
}

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return ignoredFolders.has(entry.name) ? [] : walk(name);
  });
}
