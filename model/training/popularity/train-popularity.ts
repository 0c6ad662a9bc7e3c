import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import type { PopularitySet } from '../../../src/core/popularity/popularity.ts';
import { hashText } from '../common/random.ts';
import { readLists } from '../common/read-lists.ts';
import { buildPopularity, choosePopular, fitPopularity } from './build-popularity.ts';
import { type RankedName, readRankedNames } from './ranked-names.ts';

/** Origins whose names represent what people visit. Each is looked up in a set that was built without it. */
const witnesses = ['2013-14', 'links', 'institutions', 'umbrella', 'tranco'];
/** Maximum number of names per origin and per list of malicious hosts, so that none dominates. */
const maxNames = 5000;

/** Returns true if the model without popularity rates a registrable domain as suspicious. */
export type LooksGenerated = (name: DomainName) => boolean;

/** Builds the popularity set of the model file from the lists, rankings and malicious hosts in the data folder. */
export async function trainPopularity(
  folder: string,
  looksGenerated: LooksGenerated,
  onProgress: (step: string, share: number) => void,
): Promise<PopularitySet> {
  const judged = new Map<string, boolean>();
  const generated = (registrable: string): boolean => {
    const known = judged.get(registrable);
    if (known !== undefined) return known;
    const name = parseHostname(registrable);
    const result = name.kind === 'domain' && looksGenerated(name);
    judged.set(registrable, result);
    return result;
  };
  const names = await readRankedNames(folder);
  const reports = await readReported(folder);
  const reported = new Set(reports.flat());
  const choose = (from: ReadonlyMap<string, RankedName>, isReported: (name: string) => boolean): Map<string, number> =>
    choosePopular(from, { looksGenerated: generated, isReported });
  onProgress('popularity', 0.2);

  const benign: number[] = [];
  for (const [i, origin] of witnesses.entries()) {
    const without = choose(await readRankedNames(folder, origin), (name) => reported.has(name));
    const listed = [...names].filter(([name, { origins }]) => origins.has(origin) && !reported.has(name));
    for (const name of sample(listed.map(([name]) => name))) benign.push(without.get(name) ?? -1);
    onProgress('popularity', 0.2 + (0.6 * (i + 1)) / witnesses.length);
  }

  // Each half of the reported names is looked up in a set that does not know their reports.
  const half = (name: string): boolean => hashText(name, 43) % 2 === 0;
  const [first, second] = [true, false].map((side) =>
    choose(names, (name) => half(name) !== side && reported.has(name)),
  );
  const malicious = reports
    .flatMap((list) => sample(list))
    .map((name) => (half(name) ? first : second)?.get(name) ?? -1);
  const popular = choose(names, (name) => reported.has(name));
  onProgress('popularity', 1);
  return buildPopularity(popular, fitPopularity(benign, malicious));
}

/** Reads the registrable domains of every list of malicious hosts, without customers of private suffixes. */
async function readReported(folder: string): Promise<string[][]> {
  return (await readLists(join(folder, 'train', 'phish'))).map(({ lines }) => {
    const found = new Set<string>();
    for (const host of lines) {
      const name = parseHostname(host);
      // A host below a domain says nothing about the domain: it can belong to a customer or be compromised.
      if (name.kind !== 'domain' || name.privateSuffix || (name.subdomain !== '' && name.subdomain !== 'www')) continue;
      found.add(name.registrable);
    }
    return [...found];
  });
}

/** Chooses at most `maxNames` of `names`, by hash. */
function sample(names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, hash: hashText(name, 47) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, maxNames)
    .map(({ name }) => name);
}
