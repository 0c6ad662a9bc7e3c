import path from 'node:path';
import { root } from './root.ts';
import type { System } from './system.ts';

/** One way to install a browser. */
export interface Installer {
  /** Printed before the installation. */
  readonly name: string;
  /** Returns the path of the program, or null if the installation failed. */
  install(system: System): Promise<string | null>;
}

/**
 * Lists the installers that may work on this machine, in order. Debian's package comes first if it is available,
 * because it installs the libraries that Playwright's download needs and a bare machine lacks.
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
    // Fails if any package list cannot be fetched. That is no problem as long as Debian's own can.
    await run('apt-get', [...quiet, 'update'], env);
    const packages = ['fonts-liberation', 'chromium'];
    const done = await run('apt-get', [...quiet, 'install', '--no-install-recommends', ...packages], env);
    return done ? '/usr/bin/chromium' : null;
  },
};

/** Whether this is Debian or derived from it, except Ubuntu, whose `chromium` package is a snap. */
function isDebian({ platform, read }: System): boolean {
  const release = platform === 'linux' ? (read('/etc/os-release') ?? '') : '';
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(release) && !/^ID(_LIKE)?=.*\bubuntu\b/m.test(release);
}
