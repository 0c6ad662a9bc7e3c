import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServe } from '../../test/support/servers/serve-process.ts';
import { runNode } from '../lib/run-node.ts';

/** A running `hostwise serve` on this computer, with its own feed. */
export interface DemoBackend {
  /** Without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

const hostwise = ['--import', './scripts/register.mjs', 'scripts/hostwise.mjs'];

/**
 * Builds an index of `listed` and starts a backend that answers from it.
 * @throws Error with the output of the command, if it fails
 */
export async function startDemoBackend(listed: readonly string[]): Promise<DemoBackend> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hostwise-demo-'));
  const feed = path.join(folder, 'feed.txt');
  const index = path.join(folder, 'feed.intel');
  const config = path.join(folder, 'serve.json');
  await writeFile(feed, listed.join('\n'));
  await writeFile(config, JSON.stringify({ intelligence: { sources: [{ type: 'file', path: index }] } }));
  const built = await runNode([...hostwise, 'intel', 'build', `phishing:${feed}`, '--out', index], 60);
  if (!built.ok) throw new Error(`the demonstration's feed could not be built: ${built.output}`);
  const server = await startServe(['--config', config], {}, hostwise);
  return {
    url: server.url.replace(/\/$/, ''),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
