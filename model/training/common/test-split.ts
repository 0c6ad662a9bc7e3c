import { hashText } from './random.ts';

/** Share of the names reserved for the test: of benign registrable domains (0) and of each generated family (1). */
export const testShare = [0.1, 0.2] as const;

/**
 * True if a name is reserved for the test. Only a hash of the name decides, so the split is the same in every run and
 * every list.
 * @param name the registrable domain of a benign name; a generated name exactly as its file lists it
 */
export function isTestName(name: string, label: 0 | 1): boolean {
  return hashText(name, 77) / 2 ** 32 < testShare[label];
}
