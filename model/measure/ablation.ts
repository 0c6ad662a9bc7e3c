import { logistic } from '../../src/core/base/log-odds.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { computeSeedFeatures } from '../../src/core/seed/seed-features.ts';
import { computeSeedProbability } from '../../src/core/seed/seed-regression.ts';
import {
  computeNgrams,
  maxNgramLength,
  type NgramReading,
  writeNgramBuckets,
} from '../../src/core/text/ngram-weights.ts';
import { maxLabelLength, writeSymbols } from '../../src/core/text/symbols.ts';
import type { WordGraph } from '../../src/core/text/word-graph.ts';
import { measureRows } from '../evaluation/evaluate-model.ts';
import type { ScoredRow } from '../evaluation/evaluate-rows.ts';
import { fraction, percent, percentWithin } from '../evaluation/number-texts.ts';
import { dictionary } from '../training/common/dictionary.ts';
import type { FitOptions, TrainOptions } from '../training/common/train-options.ts';
import { balance } from '../training/common/training-names.ts';
import { fitLabelNgrams } from '../training/dga/fit-label-models.ts';
import { fitSeedRegression } from '../training/seed/fit-seed-regression.ts';
import { trainHead } from './ablated-head.ts';
import { readBundledModel } from './bundled-model.ts';
import { type FeaturePart, featuresOf } from './feature-parts.ts';
import { cleanLists, keptFamilies, unseenBenign, unseenFamilies } from './held-out.ts';
import { parseDomainNames } from './hostnames.ts';
import { markdownTable } from './markdown.ts';
import { chooseParts, type MeasureOptions } from './measure-options.ts';
import { withoutPopularity } from './scores.ts';
import { readTrainingSample, type TrainingSample } from './training-sample.ts';

type Score = (name: DomainName) => number;
type Train = (sample: TrainingSample, words: WordGraph, options: TrainOptions) => Score | Promise<Score>;

/** The rows of the table, by their names on the command line. */
const methods = {
  seed: ({ names }, words) => {
    const regression = fitSeedRegression(names, words);
    return ({ label }) => computeSeedProbability(regression, computeSeedFeatures(label, words));
  },
  'ngram-regression': ({ names }, _, { fit }) => ngramRegression(names, fit),
  full: without(),
  'no-ngrams': without('ngrams'),
  'no-markov': without('markov'),
  'no-vocabulary': without('vocabulary'),
  'no-words': without('vocabulary', 'words'),
  'no-lexical': without('lexical'),
  'no-suffix': without('suffix'),
  'no-made-up-families': (sample, words, options) => {
    const real = sample.names.filter(({ family }) => !family.startsWith('synthetic-'));
    return without()({ ...sample, names: real }, words, options);
  },
  'no-cleaning': ({ names }, words, options) => trained(names, words, options, []),
  shipped: async () => {
    const model = await readBundledModel();
    return (name) => model.explain(name, withoutPopularity).probability;
  },
} as const satisfies Readonly<Record<string, Train>>;

const titles: Readonly<Record<keyof typeof methods, string>> = {
  seed: "the seed's four-feature regression",
  'ngram-regression': 'logistic regression on n-grams of 1 to 5 characters, weights as the head holds them',
  full: 'generated-name head, as trained for the bundled model',
  'no-ngrams': 'without n-grams',
  'no-markov': 'without Markov models',
  'no-vocabulary': 'without the vocabulary of generated names',
  'no-words': 'without vocabulary and common words',
  'no-lexical': 'without lexical features',
  'no-suffix': 'without the suffix',
  'no-made-up-families': 'without synthetic families',
  'no-cleaning': 'without cleaning',
  shipped: 'bundled model, all heads, all training names',
};

const bootstrap = { replicates: 200, seed: 1 };

/**
 * Compares the generated-name head, on the same rows, with simpler methods and with itself without each of its parts.
 */
export async function measureAblation(folder: string, options: MeasureOptions): Promise<string> {
  const wanted = chooseParts(Object.keys(methods) as (keyof typeof methods)[], options);
  const sample = await readTrainingSample(folder, options.share);
  const words = await dictionary();
  const test = await readTest(folder);
  const rows = [
    [
      'method',
      'area',
      'caught at 1 in 100',
      'at 1 in 1,000',
      'families in no training: area',
      'at 1 in 100',
      'at 1 in 1,000',
    ],
  ];
  for (const name of wanted) {
    const method: Train = methods[name];
    const score = await method(sample, words, options.train);
    const benign = test.benign.map((row) => scored(row, score));
    const figures = [test.seen, test.unseen].flatMap((families) => {
      const { evaluation, intervals } = measureRows(
        [...benign, ...families.map((row) => scored(row, score))],
        null,
        bootstrap,
      );
      const mean = (rate: number): string =>
        percentWithin(evaluation.caught[rate]!.familyMean, intervals.caught[rate]!.familyMean, 1);
      return [fraction(evaluation.area), mean(0), mean(1)];
    });
    rows.push([titles[name], ...figures]);
    // A row takes a minute, so each is reported immediately and an interrupted run is not lost.
    process.stderr.write(`${name}: ${figures.join(', ')}\n`);
  }
  const { names } = sample;
  return [
    '## Contribution of each part\n',
    `Generated-name head alone, trained again for every row on the same ${names.length} names ` +
      `(${percent(options.share, 0)} of the benign ones and of each family) with the options of the bundled model; ` +
      'popularity left out.',
    `Measured on ${test.benign.length} names of the durable and two-lists sets and at most ${maxPerFamily} test ` +
      'names of each family. Means over families, 95 % intervals.\n',
    markdownTable(rows),
  ].join('\n');
}

function without(...parts: readonly FeaturePart[]): Train {
  return ({ names, isClean }, words, options) => trained(names, words, { ...options, isClean }, parts);
}

function trained(
  names: TrainingSample['names'],
  words: WordGraph,
  options: TrainOptions,
  parts: readonly FeaturePart[],
): Score {
  const model = trainHead(names, words, options, featuresOf(...parts));
  return (name) => model.probability(name);
}

/** The n-gram model by itself: the same linear model over hashed substrings that the head uses as a feature. */
function ngramRegression(names: TrainingSample['names'], { ngramBuckets: size, ngramEpochs, seed }: FitOptions): Score {
  balance(names);
  const model = fitLabelNgrams(names, size, ngramEpochs, seed);
  const symbols = new Uint8Array(maxLabelLength + 2);
  const buckets = new Uint32Array(maxNgramLength * (maxLabelLength + 2));
  const reading: NgramReading = { sum: 0, mean: 0, lowest: 0, highest: 0 };
  return ({ label }) => {
    const length = writeSymbols(label, symbols);
    writeNgramBuckets(symbols, length, size - 1, buckets);
    computeNgrams(model, buckets, length, reading);
    // Only the order counts. The division keeps the scores of long names from all being 1.
    return logistic(reading.sum / 8);
  };
}

interface TestName {
  readonly name: DomainName;
  readonly label: 0 | 1;
  readonly family: string;
}

/** More names of one family would only take longer. */
const maxPerFamily = 1000;

async function readTest(folder: string): Promise<Record<'benign' | 'seen' | 'unseen', TestName[]>> {
  const rows = (label: 0 | 1, families: Iterable<readonly [string, readonly string[]]>): TestName[] =>
    [...families].flatMap(([family, hosts]) =>
      parseDomainNames(hosts.slice(0, label === 1 ? maxPerFamily : hosts.length)).map((name) => ({
        name,
        label,
        family,
      })),
    );
  return {
    benign: rows(0, [['clean', await unseenBenign(folder, cleanLists)]]),
    seen: rows(1, await keptFamilies(folder)),
    unseen: rows(1, await unseenFamilies(folder)),
  };
}

function scored({ name, label, family }: TestName, score: Score): ScoredRow {
  return { label, family, probability: score(name), owner: name.registrable };
}
