import { readCorpora } from '../training/common/corpora.ts';
import { hashText } from '../training/common/random.ts';
import { mergeDomains, type TrainingName } from '../training/common/training-names.ts';

/** A fixed part of the names that the bundled model is trained on. */
export interface TrainingSample {
  readonly names: readonly TrainingName[];
  isClean(name: TrainingName): boolean;
}

/** A family gives at least so many names, if it has them. */
const fewestNames = 500;

/** Reads the corpora under the data folder and keeps a share of the benign names and of those of each family, by hash. */
export async function readTrainingSample(folder: string, share: number): Promise<TrainingSample> {
  const { domains, isClean } = await readCorpora(folder);
  return { names: sampleNames(mergeDomains(domains), share), isClean };
}

/** The part of `names` that a share stands for; the same names in a larger share are among those of it. */
export function sampleNames(names: readonly TrainingName[], share: number): TrainingName[] {
  const families = new Map<string, TrainingName[]>();
  const kept: TrainingName[] = [];
  for (const name of names) {
    if (name.malicious === 0) {
      if (placeOf(name) < share * 2 ** 32) kept.push(name);
    } else {
      const family = families.get(name.family);
      if (family === undefined) families.set(name.family, [name]);
      else family.push(name);
    }
  }
  for (const family of families.values()) {
    const count = Math.min(family.length, Math.max(fewestNames, Math.round(share * family.length)));
    kept.push(...[...family].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, count));
  }
  return kept;
}

function placeOf({ registrable }: TrainingName): number {
  return hashText(registrable, 59);
}
