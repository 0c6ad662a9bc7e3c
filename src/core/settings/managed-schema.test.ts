import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { managedSchema, managedSchemaText } from './managed-schema.ts';
import { policyKeys } from './policy.ts';

test('the file that ships is made from the policy keys (scripts/make-managed-schema.ts)', () => {
  const file = new URL('../../../public/managed_schema.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(managedSchemaText());
});

test('the schema has every key, each with exactly one type, as Chromium asks', () => {
  const schema = managedSchema() as {
    type: string;
    properties: Record<string, { type: unknown; description: string }>;
  };
  expect(schema.type).toBe('object');
  expect(Object.keys(schema.properties)).toEqual(Object.keys(policyKeys));
  for (const property of Object.values(schema.properties)) {
    expect(typeof property.type).toBe('string');
    expect(property.description).not.toBe('');
  }
});
