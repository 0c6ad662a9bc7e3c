import path from 'node:path';
import type { System } from './system.ts';

/**
 * Lists where browsers that load unpacked extensions usually are, best first: Chromium, Chrome for Testing, Edge.
 * Google Chrome comes last. It cannot run the extension, but if nothing else is installed, the user learns why.
 */
export function usualPaths(system: Pick<System, 'platform' | 'env' | 'home'>): string[] {
  switch (system.platform) {
    case 'darwin':
      return macPaths(system.home);
    case 'win32':
      return windowsPaths(system.env);
    default:
      return linuxPaths;
  }
}

// No snaps: a confined browser can read neither a build in a hidden folder nor a profile in /tmp.
const linuxPaths = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/local/bin/chromium',
  '/opt/chromium/chrome',
  '/opt/google/chrome-for-testing/chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

function macPaths(home: string): string[] {
  const names = ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'];
  return names.flatMap((name) =>
    ['/Applications', path.posix.join(home, 'Applications')].map((folder) =>
      path.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function windowsPaths(env: System['env']): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  const programs = [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome for Testing', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ];
  return programs.flatMap((program) => folders.map((folder) => path.win32.join(folder, ...program)));
}
