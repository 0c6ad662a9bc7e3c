import type { System } from './system.ts';

/** The first version that no longer loads unpacked extensions from the command line, Google Chrome only. */
const lastingRefusal = 137;

/** A browser's own words about itself, such as `Chromium 156.0.8078.79`, or null where it does not run. */
export async function describeBrowser(path: string, system: System): Promise<string | null> {
  if (system.platform !== 'win32') return system.output(path, ['--version']);
  // On Windows `--version` opens a window; the file knows its product and version too.
  const file = `(Get-Item -LiteralPath '${path.replaceAll("'", "''")}').VersionInfo`;
  return system.output('powershell', [
    '-NoProfile',
    '-Command',
    `${file} | % { $_.ProductName + ' ' + $_.ProductVersion }`,
  ]);
}

/**
 * Returns why a browser cannot run the extension, or null where it can.
 *
 * @param words what `describeBrowser` returned
 * @param minimum oldest major version that the extension's manifest accepts
 */
export function unfitness(words: string | null, minimum: number): string | null {
  if (words === null) return 'does not start';
  const major = Number(/(\d+)\.\d+/.exec(words)?.[1]);
  if (Number.isNaN(major)) return `names no version ("${words}")`;
  if (/Google Chrome(?! for Testing)/.test(words) && major >= lastingRefusal) {
    return `is ${words}: since version ${lastingRefusal} Google Chrome loads no unpacked extension from the command line`;
  }
  return major < minimum ? `is ${words}; version ${minimum} or newer is needed` : null;
}
