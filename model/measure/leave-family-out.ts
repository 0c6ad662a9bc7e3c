import { Model } from '../../src/core/model/model.ts';
import type { WordGraph } from '../../src/core/text/word-graph.ts';
import { wilsonInterval } from '../evaluation/interval.ts';
import { scoreAtFalseAlarmRate, shareAbove } from '../evaluation/metrics.ts';
import { boundsText, percent } from '../evaluation/number-texts.ts';
import { dictionary } from '../training/common/dictionary.ts';
import type { TrainOptions } from '../training/common/train-options.ts';
import { trainModel } from '../training/train-model.ts';
import { cleanLists, type FamilyNames, keptFamilies, unseenBenign } from './held-out.ts';
import { markdownTable } from './markdown.ts';
import { chooseParts, type MeasureOptions } from './measure-options.ts';
import { computeScores } from './scores.ts';
import { readTrainingSample, type TrainingSample } from './training-sample.ts';

/** A family of `train/dga` that represents one way of generating names. */
interface LeftOut {
  readonly family: string;
  /** Type in the taxonomy of Plohmann et al. 2016, and what the names look like. */
  readonly scheme: string;
  /** Families with the same generator or word list; they are left out too. */
  readonly aliases: readonly string[];
}

/** Each training leaves out one group. The families of a group are unrelated. */
const groups: readonly (readonly LeftOut[])[] = [
  [
    { family: 'ranbyus', scheme: 'arithmetic: letters', aliases: [] },
    { family: 'gameover', scheme: 'hash: base 36', aliases: [] },
    { family: 'suppobox', scheme: 'word list', aliases: ['pizd'] },
  ],
  [
    { family: 'conficker', scheme: 'arithmetic: few letters', aliases: [] },
    { family: 'enviserv', scheme: 'hash: hexadecimal', aliases: [] },
    { family: 'matsnu', scheme: 'word list, hyphens', aliases: [] },
  ],
  [
    { family: 'chinad', scheme: 'arithmetic: letters and digits', aliases: [] },
    { family: 'ccleaner', scheme: 'arithmetic: hexadecimal after two letters', aliases: [] },
    { family: 'simda', scheme: 'pseudo-words', aliases: [] },
  ],
  [
    { family: 'ramdo', scheme: 'arithmetic: half of the alphabet', aliases: [] },
    { family: 'sisron', scheme: 'date in base 64', aliases: [] },
    { family: 'banjori', scheme: 'permutation: four letters of a fixed name changed', aliases: [] },
  ],
];

const rates = [0.01, 0.001] as const;

/** Measures families of every scheme on models that have seen none of their names, as if the botnet were new. */
export async function measureLeaveFamilyOut(folder: string, options: MeasureOptions): Promise<string> {
  const wanted = chooseParts(
    groups.flat().map(({ family }) => family),
    options,
  );
  const sample = await readTrainingSample(folder, options.share);
  const words = await dictionary();
  const benign = await unseenBenign(folder, cleanLists);
  const names = await keptFamilies(folder);
  for (const family of wanted) {
    if (!names.has(family)) throw new Error(`${folder}: there is no family ${family} in train/dga`);
  }
  const shares = (out: readonly LeftOut[], of: readonly LeftOut[]): Map<string, number[]> =>
    caughtShares(trainWithout(sample, words, out, options.train), benign, names, of);

  const asked = groups.map((group) => group.filter(({ family }) => wanted.includes(family)));
  const inTraining = shares([], asked.flat());
  const rows = [
    [
      'family',
      'scheme',
      'names',
      'left out: caught at 1 in 100',
      'at 1 in 1,000',
      'in training: at 1 in 100',
      'at 1 in 1,000',
    ],
  ];
  const sums = [0, 0, 0, 0];
  for (const group of asked.filter(({ length }) => length > 0)) {
    const without = shares(group, group);
    for (const [family, both] of without) {
      process.stderr.write(`without ${family}: ${both.map((share) => percent(share, 1)).join(', ')}\n`);
    }
    for (const { family, scheme, aliases } of group) {
      const count = names.get(family)?.length ?? 0;
      const both = [...(without.get(family) ?? []), ...(inTraining.get(family) ?? [])];
      both.forEach((share, i) => {
        sums[i]! += share / wanted.length;
      });
      rows.push([
        aliases.length === 0 ? family : `${family} (with ${aliases.join(', ')})`,
        scheme,
        String(count),
        ...both.map((share, i) => (i < 2 ? bounded(share, count) : percent(share, 1))),
      ]);
    }
  }
  rows.push(['mean', '', '', ...sums.map((sum) => percent(sum, 1))]);
  return [
    '## Families left out of training\n',
    `Generated-name head alone, trained on ${sample.names.length} names (${percent(options.share, 0)} of the benign ` +
      'ones and of each family) with the options of the bundled model, without the families of one group of up to ' +
      'three at a time.',
    `Measured on the kept-out names of each family against ${benign.length} names of the durable and two-lists sets ` +
      'that were in no training. 95 % intervals (Wilson) of the names alone.\n',
    markdownTable(rows),
  ].join('\n');
}

function trainWithout(
  { names, isClean }: TrainingSample,
  words: WordGraph,
  out: readonly LeftOut[],
  train: TrainOptions,
): Model {
  const hidden = new Set(out.flatMap(({ family, aliases }) => [family, ...aliases]));
  const seen = names.filter(({ family }) => !hidden.has(family));
  return new Model(
    '',
    trainModel(seen, words, { ...train, isClean }, () => {}),
  );
}

/** Computes the share of each family's names above the levels that the benign names exceed at `rates`. */
function caughtShares(
  model: Model,
  benign: readonly string[],
  names: FamilyNames,
  of: readonly LeftOut[],
): Map<string, number[]> {
  const scores = computeScores(model, benign);
  const levels = rates.map((rate) => scoreAtFalseAlarmRate(scores, rate));
  return new Map(
    of.map(({ family }) => {
      const own = computeScores(model, names.get(family) ?? []);
      return [family, levels.map((level) => shareAbove(own, level))];
    }),
  );
}

function bounded(share: number, of: number): string {
  return `${percent(share, 1)} (${boundsText(wilsonInterval(Math.round(share * of), of), 1)})`;
}
