import { expect, test } from 'vitest';
import { validatePolicy } from './policy.ts';

test('valid values of every type are accepted, and each invalid one is reported on its own', () => {
  const { values, problems } = validatePolicy({
    lookup: 'private',
    endpointUrl: 'https://Intel.example.com/',
    endpointKey: 'k-1',
    lookupDenyList: ['*.bank.example.com', 'no host'],
    lookupInPrivateWindows: true,
    lookupBudgetMs: 10,
    suspiciousPercent: 'half',
  });
  expect(values).toEqual({
    lookup: 'private',
    endpointUrl: 'https://intel.example.com',
    endpointKey: 'k-1',
    lookupDenyList: ['bank.example.com'],
    lookupInPrivateWindows: true,
  });
  expect(problems.map(({ key }) => key)).toEqual(['lookupDenyList', 'lookupBudgetMs', 'suspiciousPercent']);
});

test('a policy cannot set what only users may set', () => {
  const { values, problems } = validatePolicy({ exceptions: ['example.com'] });
  expect(values).toEqual({});
  expect(problems).toEqual([{ key: 'exceptions', problem: 'there is no such key' }]);
});

test('null is not a policy value', () => {
  expect(validatePolicy({ suspiciousPercent: null }).problems.map(({ key }) => key)).toEqual(['suspiciousPercent']);
});

test('the problem of an invalid key does not repeat the key', () => {
  const { problems } = validatePolicy({ endpointKey: 'two words' });
  expect(problems).toEqual([
    { key: 'endpointKey', problem: 'expected 1 to 512 printable ASCII characters without spaces' },
  ]);
});
