import { hashText } from './random.ts';

/** Share of the names kept out of every training: of benign registrable domains, and of each generated family. */
export const testShare = [0.1, 0.2] as const;

/**
 * True where a name is kept for the test, by a hash of it alone: the same on every run, whatever list it stands in.
 * @param name the registrable domain of a benign name; a generated name as it stands in its file
 */
export function isTestName(name: string, label: 0 | 1): boolean {
  return hashText(name, 77) / 2 ** 32 < testShare[label];
}
