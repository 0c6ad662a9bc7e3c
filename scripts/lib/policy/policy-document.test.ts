import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validatePolicy } from '../../../src/core/settings/policy.ts';
import { policyKeys } from '../../../src/core/settings/setting-keys.ts';
import { updatePolicyDocument } from './policy-document.ts';

const text = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8');

test('docs/policy.md is up to date (npm run make:policy)', () => {
  expect(updatePolicyDocument(text)).toBe(text);
});

test('its last example sets every key to a valid value', () => {
  const [, example = ''] = /## Example with every key\n\n```json\n(.*?)```/s.exec(text) ?? [];
  const { values, problems } = validatePolicy(JSON.parse(example));
  expect(problems).toEqual([]);
  expect(Object.keys(values)).toEqual(policyKeys);
});

test('a document without the markers is rejected', () => {
  expect(() => updatePolicyDocument('# Policy\n')).toThrow('markers');
});
