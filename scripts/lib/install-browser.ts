import path from 'node:path';
import { root } from './root.ts';
import type { System } from './system.ts';

/** One way to get a browser: what is said before, and how; it tells the path of the program, or null where it failed. */
export interface Installer {
  readonly name: string;
  install(system: System): Promise<string | null>;
}

/**
 * The installers that may work on this machine, in order. Debian's package comes first where it can be had, because it
 * brings the libraries that a bare machine lacks and Playwright's download needs.
 *
 * @param playwrightPath where Playwright's own browser is, or would be
 */
export function installersFor(system: System, playwrightPath: string): Installer[] {
  const playwright: Installer = {
    name: "Playwright's Chromium (npx playwright install chromium)",
    async install({ run }) {
      const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
      const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' };
      return (await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], env)) ? playwrightPath : null;
    },
  };
  return system.isRoot && isDebian(system) ? [debian, playwright] : [playwright];
}

const debian: Installer = {
  name: "Debian's package (apt-get install chromium)",
  async install({ run }) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = ['-q', '-y', '-o=Dpkg::Use-Pty=0'];
    // Some list that cannot be fetched does not matter while Debian's own can.
    await run('apt-get', [...quiet, 'update'], env);
    const packages = ['fonts-liberation', 'chromium'];
    const done = await run('apt-get', [...quiet, 'install', '--no-install-recommends', ...packages], env);
    return done ? '/usr/bin/chromium' : null;
  },
};

/** Debian and what is made from it; not Ubuntu, whose `chromium` package is a snap. */
function isDebian({ platform, read }: System): boolean {
  const release = platform === 'linux' ? (read('/etc/os-release') ?? '') : '';
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(release) && !/^ID(_LIKE)?=.*\bubuntu\b/m.test(release);
}
