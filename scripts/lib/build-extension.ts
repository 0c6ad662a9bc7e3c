import path from 'node:path';
import { root } from './root.ts';
import { runNode } from './run-node.ts';

/** Where the extension for Chromium is built to. */
export const extensionFolder = path.join(root, 'dist', 'chrome');

/**
 * Builds the extension into `extensionFolder`. In a process of its own, because the plugins talk.
 *
 * @throws {Error} with all that was said, when it fails
 */
export async function buildExtension(): Promise<void> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { ok, output } = await runNode([vite, 'build', '--logLevel', 'warn'], 120);
  if (!ok) throw new Error(`The extension could not be built.\n\n${output.trim()}`);
}
