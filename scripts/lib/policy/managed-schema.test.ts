import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyKeys } from '../../../src/core/settings/setting-keys.ts';
import { managedSchema, managedSchemaText } from './managed-schema.ts';

test('public/managed_schema.json is up to date (npm run make:policy)', () => {
  const file = new URL('../../../public/managed_schema.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(managedSchemaText());
});

test('the schema has every policy key with one type, as Chromium requires, and a description', () => {
  const schema = managedSchema() as {
    type: string;
    properties: Record<string, { type: unknown; description: string }>;
  };
  expect(schema.type).toBe('object');
  expect(Object.keys(schema.properties)).toEqual(policyKeys);
  for (const property of Object.values(schema.properties)) {
    expect(typeof property.type).toBe('string');
    expect(property.description).not.toBe('');
  }
});
