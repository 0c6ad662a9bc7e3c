import { type PolicyKeySpec, policyKeys } from './policy.ts';

/**
 * The JSON schema that Chromium checks managed policy against, made from `policyKeys`. Percentages are integers because
 * Chromium's schema language knows no limits for other numbers.
 */
export function managedSchema(): object {
  const properties = Object.entries(policyKeys).map(([key, spec]) => [
    key,
    { title: titleOf(key), description: spec.description, ...shapeOf(spec) },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** The text of `managed_schema.json`. */
export function managedSchemaText(): string {
  return `${JSON.stringify(managedSchema(), null, 2)}\n`;
}

function shapeOf(spec: PolicyKeySpec): object {
  switch (spec.type) {
    case 'enum':
      return { type: 'string', enum: spec.values };
    case 'percent':
      return { type: 'integer', minimum: 0, maximum: 100 };
    case 'integer':
      return { type: 'integer', minimum: spec.minimum, maximum: spec.maximum };
    case 'endpoint':
      // No pattern: what does not fit it Chromium would drop in silence, before anybody can say so.
      return { type: 'string' };
    case 'secret':
      return { type: 'string', sensitiveValue: true };
    case 'hosts':
      return { type: 'array', items: { type: 'string' } };
    case 'boolean':
      return { type: 'boolean' };
  }
}

/** `allowList` gives `Allow list`. */
function titleOf(key: string): string {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
