import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../model/training/common/random.ts';
import { syntheticFamilies } from '../../model/training/common/synthetic-families.ts';

const words = (
  'amber baker cedar delta ember falcon grape harbor island jacket ' +
  'kettle lantern meadow nickel orchid pepper quartz ribbon saddle timber'
).split(' ');
const suffixes = ['com', 'net', 'org', 'de', 'fr'];
/** Training families. Only the family names are real. */
const trained = ['ranbyus', 'gameover', 'suppobox', 'pizd', 'conficker', 'enviserv', 'matsnu', 'chinad'];

/**
 * Fills `folder` with small, made-up versions of the lists in the data folder: benign names of two words, generated
 * names of invented families, and hosts that imitate others.
 */
export function writeMadeUpData(folder: string): void {
  const random = randomFrom(7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const names = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${pick(words)}${pick(words)}${i}.${pick(suffixes)}`);
  const write = (path: string, lines: readonly string[]): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
  };
  const popular = names(600);
  const both = names(400);
  for (const list of ['alexa-100k-2013', 'misp-university-domains-2026-08', 'misp-bank-websites', 'iran-hosted-2026']) {
    write(`train/benign/${list}.txt`, [...popular, ...names(300)]);
  }
  write('train/benign/misp-tranco-10k-2025-01.txt', popular);
  write('train/benign/tranco-newcomers-2025-06_2026-02.txt', names(300));
  write(
    'train/benign/umbrella-100k-union-2026-07.txt',
    [...popular, ...both].map((name, i) => `${['www', 'api', 'cdn'][i % 3]}.${name}`),
  );
  for (const list of ['clean-e2ld-durable', 'clean-e2ld-2lists', 'cloudflare-radar-100k-2026-08']) {
    write(`evaluate/benign/${list}.txt`, [...popular, ...both, ...names(500)]);
  }
  for (const category of ['shopping', 'jobsearch', 'games', 'bank', 'press', 'sports', 'blog']) {
    write(`evaluate/benign/ut1-${category}.txt`, names(300));
  }
  const families = new Map<string, string[]>();
  for (const { host, family } of syntheticFamilies(120, suffixes, 21))
    families.set(family, [...(families.get(family) ?? []), host]);
  for (const [i, [family, hosts]] of [...families].entries()) {
    const name = trained[i];
    write(name === undefined ? `evaluate/dga/${family}.txt` : `train/dga/${name}.txt`, hosts);
  }
  const phish = (count: number): string[] => names(count).map((name) => `secure-login-${name}`);
  for (const list of ['phishtank-valid-2026-08', 'shadowwhisperer-typo-2026-08', 'redflag-fr-lookalikes-2026-08']) {
    write(`train/phish/${list}.txt`, phish(200));
  }
  write('evaluate/phish/openphish-2026-08.txt', phish(50));
  for (const file of ['openphish-feed-history', 'scamsniffer-crypto-2022_2026']) {
    write(`evaluate/phish/${file}.csv`, [
      'host,first_seen',
      ...phish(100).map((host, i) => `${host},2026-0${5 + (i % 2)}-11`),
    ]);
  }
  write('rankings/tranco-shards-2025-05_2026-02.csv', [
    'domain,best_rank,days_listed,last_listed',
    ...popular.map((name, i) => `${name},${i + 1},50,2026-02-01`),
  ]);
  write('rankings/umbrella-100k-union-2026-07.csv', [
    'host,best_rank,days_listed',
    ...both.map((name, i) => `www.${name},${2 * i + 1},19`),
  ]);
  write('benchmarks/adversarial-charbot-advTrain.csv', [
    ',url,iter,attack',
    ...names(20).map((name, i) => `${i},${name},0,charbot`),
  ]);
  write('benchmarks/adversarial-deepdga-advTrain.csv', [
    '\ufeff,domain',
    ...words.map((word, i) => `${i}, ${word}${word}`),
  ]);
  write('benchmarks/adversarial-randomattack-advTrain.csv', [
    ',url_original,url',
    ...names(20).map((name, i) => `${i},x.com,${name}`),
  ]);
}
