import { expect, test } from 'vitest';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { defaultTenants } from './default-tenants.ts';

test('every tenant is a host below its platform', () => {
  for (const [platform, hosts] of defaultTenants(20, 1)) {
    expect(hosts).toHaveLength(20);
    for (const host of hosts) {
      expect(host.endsWith(`.${platform}`)).toBe(true);
      expect(parseHostname(host)).toMatchObject({ kind: 'domain', host });
    }
  }
});

test('the seed chooses the tenants', () => {
  expect(defaultTenants(5, 1)).toEqual(defaultTenants(5, 1));
  expect(defaultTenants(5, 2)).not.toEqual(defaultTenants(5, 1));
});
