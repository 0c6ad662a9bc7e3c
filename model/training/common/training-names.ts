import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { hashText } from './random.ts';

/** One labelled hostname, as a file gives it. */
export interface LabelledHost {
  readonly host: string;
  /** 1 malicious, 0 benign */
  readonly label: 0 | 1;
  /** Family or list the name is from; rows of one family share their weight. */
  readonly family: string;
}

/** What training sees of a row: the label its owner chose, its suffix, and how much it counts. */
export interface TrainingName {
  readonly label: string;
  readonly suffix: string;
  readonly privateSuffix: boolean;
  readonly malicious: 0 | 1;
  readonly family: string;
  /** 0..2^32-1 from the registrable domain: rows are split by it, so that copies fall on one side. */
  readonly hash: number;
  weight: number;
}

/**
 * Turns hosts into training names: one row a registrable domain. Names that are no domain names are left out, and so is a
 * malicious row whose registrable domain stands among the benign ones too: a generated name that somebody really owns.
 */
export function trainingNames(hosts: Iterable<LabelledHost>): TrainingName[] {
  const names = new Map<string, TrainingName>();
  for (const { host, label, family } of hosts) {
    const parsed = parseHostname(host);
    if (parsed.kind !== 'domain') continue;
    const { registrable, suffix, privateSuffix } = parsed;
    const known = names.get(registrable);
    if (known !== undefined && known.malicious <= label) continue;
    names.set(registrable, {
      label: parsed.label,
      suffix,
      privateSuffix,
      malicious: label,
      family,
      hash: hashText(registrable),
      weight: 1,
    });
  }
  return [...names.values()];
}

/**
 * Weighs the rows: a family counts with the square root of its size, so that big families do not rule and small ones do
 * not shout; both classes weigh the same; the mean weight is 1.
 */
export function balance(names: readonly TrainingName[]): void {
  const sizes = new Map<string, number>();
  for (const { family, malicious } of names) {
    if (malicious === 1) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  const totals = [0, 0];
  for (const name of names) {
    name.weight = name.malicious === 1 ? (sizes.get(name.family) as number) ** -0.5 : 1;
    totals[name.malicious] = (totals[name.malicious] as number) + name.weight;
  }
  for (const name of names) name.weight *= names.length / 2 / (totals[name.malicious] as number);
}
