import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { lookalikeUnit } from '../../src/core/lookalike/head.ts';
import type { LookalikeParts } from '../../src/core/lookalike/parts.ts';
import { buildProtectedSites } from '../../src/core/lookalike/protected-sites.ts';
import { readWords } from '../../src/core/lookalike/protected-text.ts';
import { readLookalike } from '../../src/core/lookalike/read-lookalike.ts';
import { rounded } from '../../src/core/model/combine.ts';
import { Model } from '../../src/core/model/model.ts';
import type { ModelParts } from '../../src/core/model/parts.ts';
import type { Thresholds } from '../../src/core/verdict/types.ts';
import { type Corpora, readCorpora } from './corpora.ts';
import { dictionary } from './dictionary.ts';
import { fitLookalike } from './fit-lookalike.ts';
import { readLookalikeRows } from './lookalike-rows.ts';
import { type TrainingName, trainingNames } from './names.ts';
import { carriers } from './protected-carriers.ts';
import { protectedNames, protectedText } from './protected-names.ts';
import { defaultOptions, isHeldOut, type OnProgress, thresholdsOn, trainModel } from './train-model.ts';

/** A trained model and how many rows of each kind it was made of. */
export interface Bundle {
  readonly parts: ModelParts;
  readonly rows: number;
  readonly names: readonly TrainingName[];
}

/**
 * Trains the model that ships on the corpora of a data folder: generated names first, then imitations on the same language
 * models, then the thresholds of both together.
 */
export async function trainBundle(folder: string, onProgress: OnProgress): Promise<Bundle> {
  const corpora = await readCorpora(folder);
  const names = trainingNames(corpora.hosts);
  const dga = trainModel(names, await dictionary(), { ...defaultOptions, isClean: corpora.isClean }, onProgress);
  onProgress('imitations', 0);
  const parts = { ...dga, lookalike: await trainLookalike(folder, dga) };
  return { parts: { ...parts, thresholds: jointThresholds(parts, names, corpora) }, rows: corpora.hosts.length, names };
}

/** Fits the weights of findings, and puts them on the scale of the generated names: one false-alarm level, one number. */
async function trainLookalike(folder: string, dga: ModelParts): Promise<LookalikeParts> {
  const sites = buildProtectedSites(protectedNames, readWords(carriers));
  const weights = fitLookalike(await readLookalikeRows(folder, (name) => readLookalike(name, sites, dga)));
  const suspicious = logit(dga.thresholds.suspicious) - dga.prior;
  return {
    sites: protectedText,
    carriers: readWords(carriers).join(' '),
    weights,
    intercept: rounded(suspicious - weights.threshold * lookalikeUnit),
  };
}

function jointThresholds(parts: ModelParts, names: readonly TrainingName[], { isClean }: Corpora): Thresholds {
  const model = new Model('', parts);
  const clean = names.filter(
    (name) => name.malicious === 0 && isHeldOut(name, defaultOptions.heldOut) && isClean(name),
  );
  return thresholdsOn(
    clean
      .map(({ label, suffix }) => parseHostname(`${label}.${suffix}`))
      .filter((name): name is DomainName => name.kind === 'domain')
      .map((name) => logit(model.probability(name))),
  );
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}
