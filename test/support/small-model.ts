import { randomFrom } from '../../model/training/common/random.ts';
import { syntheticFamilies } from '../../model/training/common/synthetic-families.ts';
import { defaultOptions, type TrainOptions } from '../../model/training/common/train-options.ts';
import { type LabelledHost, trainingNames } from '../../model/training/common/training-names.ts';
import { trainModel } from '../../model/training/train-model.ts';
import type { ModelParts } from '../../src/core/model/parts.ts';
import { buildWordGraph, unweighted } from '../../src/core/text/build-word-graph.ts';

const words = (
  'garden house river stone cloud bread music paper light green ' +
  'silver market travel health energy studio design coffee garage school'
).split(' ');

export const smallWords = buildWordGraph(unweighted(words));

export const smallOptions: TrainOptions = {
  ...defaultOptions,
  fit: { folds: 2, ngramBuckets: 2 ** 10, ngramEpochs: 2, commonWords: 300, seed: 1 },
  grow: { ...defaultOptions.grow, trees: 20, leaves: 8 },
  heldOut: 0.2,
};

/** Creates benign names of two words and malicious names of synthetic families. Training on them takes a second. */
export function smallHosts(): LabelledHost[] {
  const random = randomFrom(11);
  const word = (): string => words[Math.floor(random() * words.length)] as string;
  const suffixes = ['com', 'net', 'org', 'de', 'fr'];
  const benign = Array.from({ length: 1500 }, (_, i): LabelledHost => {
    const suffix = suffixes[i % suffixes.length] as string;
    return { host: `${word()}${random() < 0.3 ? '-' : ''}${word()}.${suffix}`, label: 0, family: 'words' };
  });
  return [...benign, ...syntheticFamilies(60, ['com', 'net', 'biz', 'top'], 5)];
}

/** Trains the same small model on every call. */
export function smallModel(): ModelParts {
  return trainModel(trainingNames(smallHosts()), smallWords, smallOptions, () => {});
}
