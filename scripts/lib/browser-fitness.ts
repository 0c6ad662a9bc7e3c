import type { System } from './system.ts';

/** From this version on, Google Chrome loads no unpacked extensions from the command line. */
const firstRefusingVersion = 137;

/**
 * Returns the product and version that a browser reports, such as `Chromium 156.0.8078.79`, or null if it does not run.
 */
export async function describeBrowser(path: string, system: System): Promise<string | null> {
  if (system.platform !== 'win32') return system.output(path, ['--version']);
  // On Windows, `--version` opens a window. The file properties have product and version too.
  const file = `(Get-Item -LiteralPath '${path.replaceAll("'", "''")}').VersionInfo`;
  return system.output('powershell', [
    '-NoProfile',
    '-Command',
    `${file} | % { $_.ProductName + ' ' + $_.ProductVersion }`,
  ]);
}

/**
 * Says why a browser cannot run the extension, or returns null if it can.
 *
 * @param description from `describeBrowser`
 * @param minimum oldest major version that the extension's manifest accepts
 */
export function unfitness(description: string | null, minimum: number): string | null {
  if (description === null) return 'does not start';
  const major = Number(/(\d+)\.\d+/.exec(description)?.[1]);
  if (Number.isNaN(major)) return `reports no version ("${description}")`;
  if (/Google Chrome(?! for Testing)/.test(description) && major >= firstRefusingVersion) {
    const since = `since version ${firstRefusingVersion}`;
    return `is ${description}: ${since} Google Chrome loads no unpacked extension from the command line`;
  }
  return major < minimum ? `is ${description}; version ${minimum} or newer is required` : null;
}
