import { logit, roundLogOdds } from '../../src/core/base/log-odds.ts';
import { isDictionaryWord } from '../../src/core/heads/lookalike/benign-language.ts';
import { findLookalike } from '../../src/core/heads/lookalike/find-lookalike.ts';
import type { LookalikeParts } from '../../src/core/heads/lookalike/parts.ts';
import { buildProtectedSites } from '../../src/core/heads/lookalike/protected-sites.ts';
import { formatProtectedSites, parseWords } from '../../src/core/heads/lookalike/protected-text.ts';
import { lookalikeUnit } from '../../src/core/heads/lookalike/weights.ts';
import type { PhishingHeadParts, PhishingParts } from '../../src/core/heads/phishing/parts.ts';
import {
  computePhishingFeatures,
  createPhishingBuffers,
  phishingLogOdds,
} from '../../src/core/heads/phishing/score.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { Model } from '../../src/core/model/model.ts';
import type { ModelParts } from '../../src/core/model/parts.ts';
import { type Corpora, readCorpora } from './common/corpora.ts';
import { dictionary } from './common/dictionary.ts';
import { defaultOptions, isHeldOut, type OnProgress } from './common/train-options.ts';
import { mergeDomains, type TrainingName } from './common/training-names.ts';
import { upperQuantile } from './common/upper-quantile.ts';
import { fitTrainingWords } from './dga/train-trees.ts';
import { completeProtected } from './lookalike/complete-protected.ts';
import { fitLookalike } from './lookalike/fit-lookalike.ts';
import { readLookalikeRows, readOwnerLists } from './lookalike/lookalike-rows.ts';
import { carriers } from './lookalike/protected-carriers.ts';
import { protectedNames } from './lookalike/protected-names.ts';
import { synthesizeRows } from './lookalike/synthetic-rows.ts';
import { trainPhishingInWorker } from './phishing/train-in-worker.ts';
import { trainPopularity } from './popularity/train-popularity.ts';
import { placeThresholds, trainModel } from './train-model.ts';

/** A trained model and the rows that it was trained on. */
export interface Bundle {
  readonly parts: ModelParts;
  /** Number of labelled hostnames before copies were merged. */
  readonly rows: number;
  readonly names: readonly TrainingName[];
}

/**
 * Trains the bundled model on the corpora of a data folder. The phishing head trains in a worker thread. Meanwhile this
 * thread trains the generated-name head and then the lookalike head, which uses the same language models. The
 * thresholds come next, and last the popular names, because choosing them needs the thresholds.
 */
export async function trainBundle(folder: string, onProgress: OnProgress): Promise<Bundle> {
  const corpora = await readCorpora(folder);
  const names = mergeDomains(corpora.domains);
  onProgress('common words', 0);
  const common = fitTrainingWords(names, defaultOptions);
  const phishingParts = trainPhishingInWorker({ folder, common }, onProgress);
  // Without a handler, a failure while this thread is busy would end the process. The `await` below reports it.
  phishingParts.catch(() => {});
  const dga = trainModel(
    names,
    await dictionary(),
    { ...defaultOptions, common, isClean: corpora.isClean },
    onProgress,
  );
  onProgress('imitations', 0);
  const lookalike = await trainLookalike(folder, dga);
  const clean = cleanNames(names, corpora);
  const phishing = alignPhishing(await phishingParts, dga, clean);
  const unpopular = withThresholds({ ...dga, lookalike, phishing }, clean);
  const model = new Model('', unpopular);
  const looksMalicious = (name: DomainName): boolean => model.probability(name) >= model.thresholds.suspicious;
  const popularity = await trainPopularity(folder, looksMalicious, onProgress);
  return { parts: { ...unpopular, popularity }, rows: corpora.domains.length, names };
}

/** Benign names that no part has seen and that lists of different origin contain. */
function cleanNames(names: readonly TrainingName[], { isClean }: Corpora): DomainName[] {
  return names
    .filter((name) => name.malicious === 0 && isHeldOut(name, defaultOptions.heldOut) && isClean(name))
    .map(({ registrable }) => parseHostname(registrable))
    .filter((name): name is DomainName => name.kind === 'domain');
}

/** At this rate of its own false alarms, the phishing head reaches the `suspicious` threshold. */
const phishingFalseAlarms = 0.00025;

/** Chooses the intercept that puts the phishing head on the scale of the generated-name head. */
function alignPhishing(parts: PhishingParts, dga: ModelParts, clean: readonly DomainName[]): PhishingHeadParts {
  const buffers = createPhishingBuffers();
  const scores = clean.map((name) => {
    computePhishingFeatures(name, parts, buffers);
    return phishingLogOdds(parts, buffers);
  });
  const suspicious = logit(dga.thresholds.suspicious) - dga.prior;
  return { ...parts, intercept: roundLogOdds(suspicious - upperQuantile(scores, phishingFalseAlarms)) };
}

function withThresholds(parts: ModelParts, clean: readonly DomainName[]): ModelParts {
  const model = new Model('', parts);
  return { ...parts, thresholds: placeThresholds(clean.map((name) => logit(model.probability(name)))) };
}

/** Fits the weights of the lookalike head and puts its `suspicious` level at that of the generated-name head. */
async function trainLookalike(folder: string, dga: ModelParts): Promise<LookalikeParts> {
  const isWord = (label: string): boolean => isDictionaryWord(label, dga, 1);
  const named = completeProtected(protectedNames, await readOwnerLists(folder), isWord);
  const sites = buildProtectedSites(named, parseWords(carriers));
  const find = (name: DomainName) => findLookalike(name, sites, dga);
  const weights = fitLookalike([...(await readLookalikeRows(folder, find)), ...synthesizeRows(named, find)]);
  const suspicious = logit(dga.thresholds.suspicious) - dga.prior;
  return {
    sites: formatProtectedSites(named),
    carriers: parseWords(carriers).join(' '),
    weights,
    intercept: roundLogOdds(suspicious - weights.threshold * lookalikeUnit),
  };
}
