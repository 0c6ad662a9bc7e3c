import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import type { PopularitySet } from '../../../src/core/popularity/popularity.ts';
import { hashText } from '../common/random.ts';
import { readLists } from '../common/read-lists.ts';
import { buildPopularity, choosePopular, fitPopularity } from './build-popularity.ts';
import { type RankedName, readRankedNames } from './ranked-names.ts';

/** Origins whose names stand for what people visit, each in turn judged by a set that was built without it. */
const witnesses = ['2013-14', 'links', 'institutions', 'umbrella', 'tranco'];
/** Most names of one witness and of one list of malicious hosts, so that none rules. */
const mostNames = 5000;

/** Says of a registrable domain whether the model, popularity aside, calls it suspicious. */
export type LooksGenerated = (name: DomainName) => boolean;

/** Makes the popularity part of a model file from the lists, rankings and malicious hosts under the data folder. */
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

  // A reported name must not be known as such to the set that judges it.
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

/** The registrable domains of every list of malicious hosts, customers of private suffixes aside. */
async function readReported(folder: string): Promise<string[][]> {
  return (await readLists(join(folder, 'train', 'phish'))).map(({ lines }) => {
    const found = new Set<string>();
    for (const host of lines) {
      const name = parseHostname(host);
      // A host below somebody's domain says nothing of the domain: it is a customer's, or was broken into.
      if (name.kind !== 'domain' || name.privateSuffix || (name.subdomain !== '' && name.subdomain !== 'www')) continue;
      found.add(name.registrable);
    }
    return [...found];
  });
}

/** At most `mostNames` of `names`, by hash. */
function sample(names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, place: hashText(name, 47) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, mostNames)
    .map(({ name }) => name);
}
