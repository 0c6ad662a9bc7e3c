import type { DomainName } from '../../src/core/hostname/types.ts';

/** A parsed name with its label: 1 malicious, 0 benign. */
export interface LabelledName {
  readonly name: DomainName;
  readonly label: 0 | 1;
  /** Family of a malicious name, list of a benign one. */
  readonly family: string;
}
