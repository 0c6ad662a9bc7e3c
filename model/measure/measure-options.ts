import type { TrainOptions } from '../training/common/train-options.ts';

/** The options of `npm run measure`. */
export interface MeasureOptions {
  /** Rows or families to measure; null for all. */
  readonly parts: readonly string[] | null;
  /** Share of the training names that a measurement with training uses, 0..1. */
  readonly share: number;
  /** Folder for names that people review. */
  readonly out: string;
  /** Number of example names to list. */
  readonly names: number;
  /** Maximum number of names per outside set; 0 for all. */
  readonly sample: number;
  /** Training options; by default those of the bundled model. */
  readonly train: TrainOptions;
}

/**
 * Returns the `choices` that `--parts` names, in their own order, or all of them without `--parts`.
 * @throws Error that lists the choices if a part is unknown
 */
export function chooseParts<Choice extends string>(
  choices: readonly Choice[],
  { parts }: Pick<MeasureOptions, 'parts'>,
): Choice[] {
  const unknown = parts?.filter((part) => !choices.includes(part as Choice)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`--parts: unknown "${unknown.join('", "')}"; expected any of ${choices.join(', ')}`);
  }
  return choices.filter((choice) => parts === null || parts.includes(choice));
}
