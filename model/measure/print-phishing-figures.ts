import type { PhishingParts } from '../../src/core/heads/phishing/parts.ts';
import {
  computePhishingFeatures,
  createPhishingBuffers,
  phishingLogOdds,
} from '../../src/core/heads/phishing/score.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { dataPath as data } from '../training/common/data-folder.ts';
import {
  benignPool,
  computeFalseAlarms,
  matchedFigures,
  type PhishingFigures,
  platformFigures,
  strictFigures,
  unmatchedFigures,
} from './phishing-figures.ts';
import { readPhishingTestHosts } from './phishing-test-hosts.ts';
import { measurePopularity } from './popularity-figures.ts';
import { readBundledModel } from './scores.ts';

// npm run measure:phishing: what the phishing head and the popularity set of the bundled model are worth, each by itself.

const model = await readBundledModel();
const { phishing: parts, popularity } = model.parts;
if (parts === null || popularity === null)
  throw new Error('the bundled model has no phishing head or no popularity set');

const reading = createPhishingBuffers();
const scoreWith = (head: PhishingParts) => (name: DomainName) => {
  computePhishingFeatures(name, head, reading);
  return phishingLogOdds(head, reading);
};
/** Everything but popularity, as the verdict has it; grows with the probability. */
const scoreOfAll = (name: DomainName): number => model.explain(name, new Set(['popularity'])).probability;
const show = (what: string, { phish, benign, area, caught }: PhishingFigures): void =>
  console.log(
    `${what.padEnd(58)} ${phish} phishing, ${benign} benign; area ${area.toFixed(4)}; ` +
      `caught at 1 in 100 ${caught[0].toFixed(3)}, at 1 in 1,000 ${caught[1].toFixed(3)}`,
  );

for (const from of ['2026-06-01', '2026-05-01']) {
  const hosts = await readPhishingTestHosts(data, from);
  const pool = benignPool(hosts);
  console.log(`\nFirst seen from ${from} on`);
  for (const share of [parts.suffixShare, 0, 0.5, 1]) {
    const score = scoreWith({ ...parts, suffixShare: share });
    const label = share === parts.suffixShare ? 'as shipped' : `suffix share ${share}`;
    show(`${label}, benign hosts of the same suffixes`, matchedFigures(hosts.phish, pool, score));
    show(`${label}, the same, every platform by itself`, strictFigures(hosts.phish, pool, score));
    show(`${label}, benign hosts as found`, unmatchedFigures(hosts.phish, pool, score));
  }
  show('all heads, benign hosts of the same suffixes', matchedFigures(hosts.phish, pool, scoreOfAll));
  const score = scoreWith(parts);
  const isPart = (customer: boolean, sub: boolean) => (name: DomainName) =>
    name.privateSuffix === customer && (customer || (name.subdomain !== '' && name.subdomain !== 'www') === sub);
  for (const [what, choose] of [
    ['registered domains alone', isPart(false, false)],
    ['hosts below a registered domain', isPart(false, true)],
    ['customers of platforms, taken together', isPart(true, false)],
  ] as const) {
    show(`same suffixes: ${what}`, matchedFigures(hosts.phish.filter(choose), pool.filter(choose), score));
  }
  show('customers against those of the very same platform', platformFigures(hosts.phish, pool, score));
  if (from !== '2026-06-01') continue;
  const { thresholds, lists } = computeFalseAlarms(hosts, score);
  const caught = thresholds.map((threshold) => hosts.phish.filter((name) => score(name) > threshold).length);
  console.log(
    `\nFalse alarms of the head alone, in 1,000, at log-odds ${thresholds.map((value) => value.toFixed(2)).join(' and ')}`,
  );
  console.log(
    `(1 in 1,000 and 1 in 100 of the clean lists; phishing caught: ${caught.map((count) => (count / hosts.phish.length).toFixed(3)).join(' and ')})`,
  );
  for (const { list, names, shares } of lists) {
    console.log(
      `${list.padEnd(44)} ${String(names).padStart(6)}  ${shares.map((share) => (1000 * share).toFixed(2).padStart(7)).join(' ')}`,
    );
  }
}

const { bytes, gzipBytes, falsePositiveRate, lists } = await measurePopularity(data, popularity, parts.platforms);
console.log(
  `\nPopularity: ${bytes} bytes, ${gzipBytes} gzipped; false positives ${falsePositiveRate.toExponential(2)}`,
);
console.log(`log-odds by tier ${popularity.logOdds.join(', ')}`);
for (const { list, names, covered, tiers } of lists) {
  console.log(
    `${list.padEnd(44)} ${String(names).padStart(6)}  ${covered.toFixed(5)} = ${tiers.map((share) => share.toFixed(4)).join(' + ')}`,
  );
}
