import path from 'node:path';
import type { System } from './system.ts';

/**
 * Where browsers that load unpacked extensions usually are, best first: Chromium, Chrome for Testing, Edge. Google Chrome
 * comes last; it is listed so that a person who has nothing else is told why it will not do.
 */
export function usualPlaces(system: Pick<System, 'platform' | 'env' | 'home'>): string[] {
  switch (system.platform) {
    case 'darwin':
      return macPlaces(system.home);
    case 'win32':
      return windowsPlaces(system.env);
    default:
      return linuxPlaces;
  }
}

// Without snap: a confined browser can read neither the build in a hidden folder nor the profile in /tmp.
const linuxPlaces = [
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

function macPlaces(home: string): string[] {
  const names = ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'];
  return names.flatMap((name) =>
    ['/Applications', path.posix.join(home, 'Applications')].map((folder) =>
      path.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function windowsPlaces(env: System['env']): string[] {
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
