import type { Setting } from '../../../src/core/settings/setting.ts';

const integers = { percent: 'whole percentage', ms: 'whole number of milliseconds' } as const;

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

/** Returns the type and the limits of a setting's values. */
export function describeValues(setting: Setting): string {
  switch (setting.type) {
    case 'enum':
      return 'text, one of the choices';
    case 'integer':
      return `${integers[setting.unit]} from ${setting.minimum} to ${setting.maximum}`;
    case 'boolean':
      return '`true` or `false`';
    case 'hosts':
      return 'list of hostnames';
    case 'endpoint':
      return `address of at most ${setting.maxLength} characters`;
    case 'secret':
      return `text of at most ${setting.maxLength} printable ASCII characters without spaces`;
  }
}

/** Returns in one or two sentences what a policy value means for the user's own value. */
export function describeMerge({ setBy, merge }: Setting): string {
  if (setBy === 'administrator') return 'Only the administrator can set it.';
  switch (merge) {
    case 'policy-first':
      return "The policy overrides the user's choice.";
    case 'union':
      return "The policy's entries are added to the user's own.";
    case 'per-endpoint':
      return 'It applies only if the policy also sets `endpointUrl`. Otherwise the key that the user entered applies.';
  }
}
