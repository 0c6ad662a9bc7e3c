import { randomFrom } from '../../model/training/common/random.ts';
import { type HostRow, parseHostRow } from '../../model/training/phishing/phishing-rows.ts';
import { type PhishingOptions, phishingOptions, trainPhishing } from '../../model/training/phishing/train-phishing.ts';
import type { PhishingParts } from '../../src/core/heads/phishing/parts.ts';
import { buildWordGraph } from '../../src/core/text/build-word-graph.ts';

const words =
  'garden house river stone cloud bread music paper light green silver market travel health studio design'.split(' ');
const lures = 'login secure verify account update support wallet confirm'.split(' ');
const brands = ['megabank', 'parcelpost', 'chatterbox'];
export const smallCommonWords = buildWordGraph(new Map(words.map((word) => [word, 10])));
const noPlatforms: ReadonlySet<string> = new Set();

export const smallPhishingOptions: PhishingOptions = {
  ...phishingOptions,
  fit: { ...phishingOptions.fit, folds: 2, ngramBuckets: 2 ** 10, ngramEpochs: 2 },
  grow: { ...phishingOptions.grow, trees: 20, leaves: 8, minHessian: 2 },
  heldOut: 0.2,
};

/** Creates hostnames under the same suffixes: benign ones of two words, phishing ones of a brand and a lure. */
export function smallPhishingRows(): HostRow[] {
  const random = randomFrom(23);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] as string;
  const suffix = (): string => pick(['com', 'net', 'org', 'github.io']);
  const rows: (HostRow | null)[] = [];
  for (let i = 0; i < 1500; i++) {
    const sub = random() < 0.3 ? `${pick(['shop', 'mail', 'cdn', 'www'])}.` : '';
    rows.push(parseHostRow(`${sub}${pick(words)}${pick(words)}${i % 50}.${suffix()}`, 0, 'words', noPlatforms));
    const lure = `${pick(brands)}-${pick(lures)}${Math.floor(random() * 900)}`;
    rows.push(parseHostRow(`${random() < 0.3 ? `${pick(lures)}.` : ''}${lure}.${suffix()}`, 1, 'lures', noPlatforms));
  }
  return rows.filter((row) => row !== null);
}

/** Trains the same small head on every call. */
export function smallPhishing(): PhishingParts {
  return trainPhishing(
    smallPhishingRows(),
    { platforms: noPlatforms, brands, common: smallCommonWords },
    smallPhishingOptions,
    () => {},
  );
}
