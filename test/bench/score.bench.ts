import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import wordListPath from 'word-list';
import { randomFrom } from '../../model/training/common/random.ts';
import { syntheticFamilies } from '../../model/training/common/synthetic-families.ts';
import { logistic } from '../../src/core/base/log-odds.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import { publishedRegression } from '../../src/core/seed/seed-regression.ts';
import { shannonEntropy, vowelShare } from '../../src/core/text/text-measures.ts';

// Each method makes one pass over the same hostnames. The baseline is a straightforward version of the first seed's
// classifier: its four features, with every substring looked up in a hash set of words.

const model = await openModel(new Uint8Array(readFileSync(new URL('../../model/hostwise.bin', import.meta.url))));
const wordList = readFileSync(wordListPath, 'utf8').split('\n');
const words = new Set(wordList);

const random = randomFrom(4);
const word = (): string => wordList[Math.floor(random() * wordList.length)] as string;
const hosts = [
  ...syntheticFamilies(100, ['com', 'net', 'co.uk', 'info'], 9).map(({ host }) => host),
  ...Array.from({ length: 900 }, () => `www.${word()}${word().slice(0, 5)}.com`),
];
const names = hosts.map(parseHostname).filter((name): name is DomainName => name.kind === 'domain');

function seedWithHashSet(label: string): number {
  let found = 0;
  for (let from = 0; from < label.length; from++) {
    for (let to = from + 2; to <= label.length; to++) if (words.has(label.slice(from, to))) found++;
  }
  const { intercept, length, entropy, proVowels, numWords } = publishedRegression;
  const terms = length * label.length + entropy * shannonEntropy(label) + proVowels * vowelShare(label);
  return logistic(intercept + terms + numWords * found);
}

let sink = 0;
const baseline = 'seed regression, words in a hash set (baseline)';
const bench = new Bench({ time: 2000, warmupTime: 500 });
bench
  .add(baseline, () => {
    for (const { label } of names) sink += seedWithHashSet(label);
  })
  .add('hostwise, probability', () => {
    for (const name of names) sink += model.probability(name);
  })
  .add('hostwise, probability with explanation', () => {
    for (const name of names) sink += model.explain(name).contributions.length;
  })
  .add('parsing the hostname', () => {
    for (const host of hosts) sink += parseHostname(host).host.length;
  });
await bench.run();

const medianOf = (name: string): number => {
  const result = bench.getTask(name)?.result;
  return result !== undefined && 'latency' in result ? (result.latency.p50 * 1000) / names.length : Number.NaN;
};
console.table(
  bench.tasks.map(({ name }) => ({
    method: name,
    'µs per hostname, median': Number(medianOf(name).toFixed(2)),
    'times the baseline': Number((medianOf(name) / medianOf(baseline)).toFixed(2)),
  })),
);
if (!Number.isFinite(sink)) throw new Error('a score was not finite');
