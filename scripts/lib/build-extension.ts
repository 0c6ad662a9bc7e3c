import path from 'node:path';
import { root } from './root.ts';
import { runNode } from './run-node.ts';

/** The built extension for Chromium. */
export const extensionFolder = path.join(root, 'dist', 'chrome');

/**
 * Builds the extension into `dist/TARGET`, in its own process because the plugins print.
 *
 * @throws {Error} with the output of the build, if it fails
 */
export async function buildExtension(target: 'chrome' | 'firefox' = 'chrome'): Promise<void> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { ok, output } = await runNode([vite, 'build', '--logLevel', 'warn'], 120, { TARGET: target });
  if (!ok) throw new Error(`The extension could not be built.\n\n${output.trim()}`);
}
