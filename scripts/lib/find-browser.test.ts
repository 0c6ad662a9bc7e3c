import { describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { System } from './system.ts';

const chromium = 'Chromium 150.0.7500.1 built on Debian';

/** A machine with these programs, by path and version text. `installs` maps part of a command to the path it adds. */
function machine(programs: Record<string, string>, more: Partial<System> & { installs?: Record<string, string> } = {}) {
  const present = new Map(Object.entries(programs));
  const said: string[] = [];
  const ran: string[] = [];
  const system: System = {
    platform: 'linux',
    env: {},
    home: '/home/someone',
    isRoot: false,
    exists: (path) => present.has(path),
    read: (path) => (path.endsWith('manifest.json') ? '{"minimum_chrome_version":"140"}' : null),
    output: async (command) => present.get(command) ?? null,
    run: async (command, args) => {
      ran.push([command, ...args].join(' '));
      const [, installed] = Object.entries(more.installs ?? {}).find(([word]) => ran.at(-1)?.includes(word)) ?? [];
      if (installed !== undefined) present.set(installed, chromium);
      return installed !== undefined;
    },
    say: (line) => said.push(line),
    ...more,
  };
  return { system, said, ran };
}

const debian = (path: string) => (path === '/etc/os-release' ? 'NAME="Debian"\nID=debian\n' : null);

describe('an installed browser', () => {
  test('CHROME_PATH comes first and prints nothing', async () => {
    const { system, said } = machine(
      { '/opt/mine': chromium, '/usr/bin/chromium': chromium },
      { env: { CHROME_PATH: '/opt/mine' } },
    );
    expect(await findBrowser(system)).toEqual({ path: '/opt/mine', version: chromium });
    expect(said).toEqual([]);
  });

  test('a CHROME_PATH that does not exist is reported, and the search continues', async () => {
    const { system, said } = machine({ '/usr/bin/chromium': chromium }, { env: { CHROME_PATH: '/nowhere' } });
    expect((await findBrowser(system)).path).toBe('/usr/bin/chromium');
    expect(said.join()).toContain('/nowhere');
  });

  test('Google Chrome is skipped with the reason', async () => {
    const { system, said } = machine(
      { '/opt/chrome': 'Google Chrome 150.0.1.2', '/usr/bin/microsoft-edge': 'Microsoft Edge 150.0.1.2' },
      { env: { CHROME_PATH: '/opt/chrome' } },
    );
    expect((await findBrowser(system)).path).toBe('/usr/bin/microsoft-edge');
    expect(said.join()).toMatch(/Google Chrome 150.*loads no unpacked extension/);
  });

  test('Chrome for Testing is accepted', async () => {
    const { system } = machine(
      { '/opt/cft': 'Google Chrome for Testing 150.0.1.2' },
      { env: { CHROME_PATH: '/opt/cft' } },
    );
    expect((await findBrowser(system)).path).toBe('/opt/cft');
  });

  test('a browser older than the manifest allows is skipped', async () => {
    const { system, said } = machine({
      '/usr/bin/chromium': 'Chromium 119.0.1.2',
      '/usr/local/bin/chromium': chromium,
    });
    expect((await findBrowser(system)).path).toBe('/usr/local/bin/chromium');
    expect(said.join()).toContain('140 or newer');
  });

  test.each([
    ['darwin', '/Applications/Chromium.app/Contents/MacOS/Chromium', {}],
    ['win32', 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe', { PROGRAMFILES: 'C:\\Programs' }],
  ] as const)('the usual paths on %s', async (platform, path, env) => {
    const { system } = machine({ [path]: chromium, powershell: chromium }, { platform, env });
    expect((await findBrowser(system)).path).toBe(path);
  });
});

describe('a missing browser', () => {
  test("is Debian's package for root on Debian, after apt-get update", async () => {
    const { system, ran } = machine(
      {},
      {
        isRoot: true,
        read: debian,
        installs: { update: '/var/lib/apt', 'install --no': '/usr/bin/chromium' },
      },
    );
    expect((await findBrowser(system)).path).toBe('/usr/bin/chromium');
    expect(ran.map((line) => line.split(' ').at(-1))).toEqual(['update', 'chromium']);
  });

  test("is Playwright's download for other users", async () => {
    const { chromium: playwright } = await import('@playwright/test');
    const { system, said } = machine({}, { read: debian, installs: { 'cli.js': playwright.executablePath() } });
    expect((await findBrowser(system)).path).toBe(playwright.executablePath());
    expect(said.join()).toContain('npx playwright install chromium');
  });

  test('if no installation works, the error says what to do', async () => {
    const { system, ran } = machine({}, { isRoot: true, read: debian });
    await expect(findBrowser(system)).rejects.toThrow(/CHROME_PATH/);
    expect(ran).toHaveLength(3);
  });
});
