import type { Setting } from '../../../src/core/settings/setting.ts';

/** Returns the choices of an enumeration with their explanations, in one line. */
export function describeChoices({ choices }: Extract<Setting, { type: 'enum' }>): string {
  return Object.entries(choices)
    .map(([choice, explanation]) => `${choice}: ${explanation}`)
    .join('; ');
}

/** Returns what applies if neither policy nor user sets a value. */
export function describeDefault({ default: value, defaultMeaning }: Setting): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return defaultMeaning ?? 'none';
  return String(value);
}
