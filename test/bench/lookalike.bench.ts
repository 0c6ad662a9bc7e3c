import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { randomFrom } from '../../model/training/common/random.ts';
import { carriers } from '../../model/training/lookalike/protected-carriers.ts';
import { protectedNames } from '../../model/training/lookalike/protected-names.ts';
import { findLookalike } from '../../src/core/heads/lookalike/find-lookalike.ts';
import { buildProtectedSites } from '../../src/core/heads/lookalike/protected-sites.ts';
import {
  formatProtectedSites,
  parseProtectedSites,
  parseWords,
} from '../../src/core/heads/lookalike/protected-text.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { openModel } from '../../src/core/model/open-model.ts';

const protectedText = formatProtectedSites(protectedNames);

// Measures the lookalike search per name: for made-up benign names with few findings, for imitations, and for a name
// that is built to take long.

const sites = buildProtectedSites(protectedNames, parseWords(carriers));
const { parts } = await openModel(new Uint8Array(readFileSync(new URL('../../model/hostwise.bin', import.meta.url))));

const random = randomFrom(1);
const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
const starts = [
  'green',
  'north',
  'data',
  'medi',
  'auto',
  'haus',
  'wein',
  'blue',
  'agri',
  'foto',
  'kino',
  'sol',
  'ter',
  'vil',
];
const ends = [
  'garten',
  'works',
  'land',
  'press',
  'logic',
  'weber',
  'villa',
  'nova',
  'zone',
  'craft',
  'berg',
  'shire',
  'mania',
];
const hosts = Array.from({ length: 2000 }, () => {
  const label =
    pick(starts) + (random() < 0.15 ? '-' : '') + pick(ends) + (random() < 0.1 ? Math.floor(random() * 99) : '');
  return `${pick(['', '', 'www.', 'shop.', 'static.cdn.'])}${label}.${pick(['com', 'de', 'co.uk', 'fr', 'org'])}`;
});
const imitations = protectedNames.map(
  ({ domain, label }, i) =>
    [`${label}-login.com`, `${label.slice(0, 2)}${label.slice(1)}.com`, `${domain}.example.net`, `www${domain}`][
      i % 4
    ] as string,
);

const names = (list: readonly string[]): DomainName[] =>
  list.map(parseHostname).filter((name): name is DomainName => name.kind === 'domain');
const benign = names(hosts);
const imitating = names(imitations);
const slow = names([`${'appleid-'.repeat(6)}loginsecure.${'paypal-'.repeat(8)}x.${'rnicrosoft-'.repeat(5)}x.com`]);
const found = benign.filter((name) => findLookalike(name, sites, parts) !== null).length;

const bench = new Bench({ time: 1000, warmupTime: 300 });
let sink = 0;
const each = (list: readonly DomainName[]) => () => {
  for (const name of list) if (findLookalike(name, sites, parts) !== null) sink++;
};
bench.add(`benign names (findings in ${found} of ${benign.length})`, each(benign));
bench.add('imitations', each(imitating));
bench.add('a name that is built to take long', each(slow));
bench.add('building the protected sites', () =>
  buildProtectedSites(parseProtectedSites(protectedText), parseWords(carriers)),
);
await bench.run();

const counts = [benign.length, imitating.length, slow.length, 1];
console.table(
  bench.tasks.map(({ name, result }, i) => {
    const median = 'latency' in result ? result.latency.p50 : Number.NaN;
    return { names: name, 'median, µs per name': ((median * 1000) / (counts[i] as number)).toFixed(2) };
  }),
);
if (sink === 0) throw new Error('nothing was found');
