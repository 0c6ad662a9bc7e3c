import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/root.ts';
import { projectFiles } from './project-files.ts';

/** A copy of this checkout with its uncommitted changes, in which commands can write freely. */
export interface CheckoutCopy {
  readonly folder: string;
  /** A folder for the PATH with the `hostwise` command, as an installed package would provide it. */
  readonly bin: string;
  /** Lists the files that are new or changed according to Git. */
  changes(): string[];
  remove(): void;
}

export function copyCheckout(): CheckoutCopy {
  const parent = mkdtempSync(path.join(tmpdir(), 'hostwise-checkout-'));
  const [folder, bin] = [path.join(parent, 'hostwise'), path.join(parent, 'bin')];
  for (const file of projectFiles) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    copyFileSync(path.join(root, file), path.join(folder, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  // The entry in .gitignore ends with a slash, so it does not match a symbolic link.
  writeFileSync(path.join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  git('add', '--all');
  mkdirSync(bin);
  const program = [path.join(folder, 'scripts/register.mjs'), path.join(folder, 'src/cli/main.ts')];
  writeFileSync(path.join(bin, 'hostwise'), `#!/bin/sh\nexec node --import "${program[0]}" "${program[1]}" "$@"\n`, {
    mode: 0o755,
  });
  return {
    folder,
    bin,
    changes: () =>
      [git('diff', '--name-only'), git('ls-files', '--others', '--exclude-standard')]
        .flatMap((output) => output.split('\n'))
        .filter((file) => file !== ''),
    remove: () => rmSync(parent, { recursive: true }),
  };
}
