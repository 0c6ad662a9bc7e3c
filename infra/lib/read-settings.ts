import { readFileSync } from 'node:fs';
import { parseSettings, type Settings, SettingsError, settingNames } from './settings.ts';

/** Context keys that belong to the CDK. */
const foreign = /^(@|aws:|cdk-|cli-)/;

/**
 * Reads the settings of a deployment from the context of the app: `-c settings=FILE` names a JSON file,
 * `-c NAME=VALUE` changes one setting. Values that are not valid JSON count as text.
 *
 * @throws SettingsError naming the file or setting, what was expected and what was found
 */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const { settings: file, ...rest } = context;
  const given = Object.entries(rest).filter(([key]) => !foreign.test(key));
  const unknown = given.map(([key]) => key).filter((key) => !settingNames.includes(key));
  if (unknown.length > 0) {
    throw new SettingsError(
      `-c ${unknown.join(', ')}: unknown setting; the settings are settings, ${settingNames.join(', ')}`,
    );
  }
  const changes = given.map(([key, value]) => [key, typeof value === 'string' ? fromText(value) : value]);
  return parseSettings({ ...(file === undefined ? {} : readFile(String(file))), ...Object.fromEntries(changes) });
}

function fromText(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function readFile(file: string): object {
  try {
    const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw;
  } catch (error) {
    throw new SettingsError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new SettingsError(`${file}: expected a JSON object`);
}
