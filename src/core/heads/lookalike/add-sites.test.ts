import { expect, test } from 'vitest';
import { addSites } from './add-sites.ts';
import type { LookalikeParts } from './parts.ts';
import { parseProtectedSites } from './protected-text.ts';

test('adds sites of the last tier, without the groups of others, and leaves short labels out', () => {
  const parts = {
    sites: ['@mail:en google.com', '', '@bank:de ~volksbank.de'],
    carriers: '',
  } as unknown as LookalikeParts;
  const language = { words: new Uint32Array(32) } as never;
  const sites = parseProtectedSites(addSites(parts, ['kreissparkasse-musterstadt.de', 'abc.de'], language).sites);
  const own = sites.find(({ domain }) => domain === 'kreissparkasse-musterstadt.de');
  expect(own).toMatchObject({ tier: 2, sector: null, languages: [], label: 'kreissparkasse-musterstadt' });
  expect(sites.map(({ domain }) => domain)).not.toContain('abc.de');
  expect(sites.find(({ domain }) => domain === 'volksbank.de')).toMatchObject({ sector: 'bank', everyday: true });
  expect(sites.find(({ domain }) => domain === 'google.com')).toMatchObject({ tier: 0, sector: 'mail' });
});
