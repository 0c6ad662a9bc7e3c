import { readCorpora } from '../training/common/corpora.ts';
import { hashText } from '../training/common/random.ts';
import { mergeDomains, type TrainingName } from '../training/common/training-names.ts';

/** A fixed part of the training names of the bundled model. */
export interface TrainingSample {
  readonly names: readonly TrainingName[];
  isClean(name: TrainingName): boolean;
}

/** A family keeps at least this many names, if it has them. */
const minNames = 500;

/** Reads the corpora in the data folder and keeps a share of the benign names and of each family, chosen by hash. */
export async function readTrainingSample(folder: string, share: number): Promise<TrainingSample> {
  const { domains, isClean } = await readCorpora(folder);
  return { names: sampleNames(mergeDomains(domains), share), isClean };
}

/** Samples a share of `names`. A larger share contains all names of a smaller one. */
export function sampleNames(names: readonly TrainingName[], share: number): TrainingName[] {
  const families = new Map<string, TrainingName[]>();
  const kept: TrainingName[] = [];
  for (const name of names) {
    if (name.malicious === 0) {
      if (rankOf(name) < share * 2 ** 32) kept.push(name);
    } else {
      const family = families.get(name.family);
      if (family === undefined) families.set(name.family, [name]);
      else family.push(name);
    }
  }
  for (const family of families.values()) {
    const count = Math.min(family.length, Math.max(minNames, Math.round(share * family.length)));
    kept.push(...[...family].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, count));
  }
  return kept;
}

function rankOf({ registrable }: TrainingName): number {
  return hashText(registrable, 59);
}
