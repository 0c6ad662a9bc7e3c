import type { TrainOptions } from '../training/common/train-options.ts';

/** What the command line can ask of a measurement. */
export interface MeasureOptions {
  /** Rows or families to measure; null for all. */
  readonly parts: readonly string[] | null;
  /** How much of the training names a measurement that trains uses, 0..1. */
  readonly share: number;
  /** Folder for names that people should look at. */
  readonly out: string;
  /** How a measurement that trains does it: as the bundled model was. */
  readonly train: TrainOptions;
}

/** Those of `choices` that were asked for. @throws Error naming what there is, where one is asked for that is not */
export function chooseParts<Choice extends string>(
  choices: readonly Choice[],
  { parts }: Pick<MeasureOptions, 'parts'>,
): Choice[] {
  const unknown = parts?.filter((part) => !choices.includes(part as Choice)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`--parts: there is no "${unknown.join('", "')}"; there are ${choices.join(', ')}`);
  }
  return choices.filter((choice) => parts === null || parts.includes(choice));
}
