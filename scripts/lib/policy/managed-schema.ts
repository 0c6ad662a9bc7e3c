import { choicesOf, type Setting } from '../../../src/core/settings/setting.ts';
import { policyKeys, settingOf } from '../../../src/core/settings/setting-keys.ts';
import { describeChoices, describeDefault } from './describe-setting.ts';

/** Returns the JSON schema that Chromium checks managed policy against. */
export function managedSchema(): object {
  const properties = policyKeys.map((key) => [key, propertyFor(settingOf(key))]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** Returns the text of `public/managed_schema.json`. */
export function managedSchemaText(): string {
  return `${JSON.stringify(managedSchema(), null, 2)}\n`;
}

function propertyFor(setting: Setting): object {
  const sentences = [setting.description];
  if (setting.type === 'enum') sentences.push(`${describeChoices(setting)}.`);
  if (setting.merge === 'union') sentences.push("Added to the user's own entries.");
  sentences.push(`Default: ${describeDefault(setting)}.`);
  return { title: setting.title, description: sentences.join(' '), ...typeOf(setting) };
}

function typeOf(setting: Setting): object {
  switch (setting.type) {
    case 'enum':
      return { type: 'string', enum: choicesOf(setting) };
    case 'integer':
      return { type: 'integer', minimum: setting.minimum, maximum: setting.maximum };
    case 'endpoint':
      // No pattern: Chromium would drop an address that does not match before the options page could report it.
      return { type: 'string' };
    case 'secret':
      return { type: 'string', sensitiveValue: true };
    case 'hosts':
      return { type: 'array', items: { type: 'string' } };
    case 'boolean':
      return { type: 'boolean' };
  }
}
