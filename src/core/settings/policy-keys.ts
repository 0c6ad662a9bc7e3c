import { canonicalEntry } from './host-list.ts';

/**
 * Every key an administrator can set: the one source from which `managed_schema.json`, the validation below, the options
 * page and the deployment documents are made.
 */
export const policyKeys = {
  mode: {
    type: 'enum',
    values: ['off', 'warn', 'block'],
    description: 'off: no warnings; warn: a banner only; block: a full page before dangerous names.',
  },
  suspiciousPercent: {
    type: 'percent',
    description: 'Probability in percent from which a name is suspicious. Default: the threshold of the model.',
  },
  dangerousPercent: {
    type: 'percent',
    description: 'Probability in percent from which a name is dangerous. Default: the threshold of the model.',
  },
  allowList: {
    type: 'hosts',
    description: 'Names that are never warned about; an entry covers everything under it.',
  },
  blockList: {
    type: 'hosts',
    description: 'Names that are always dangerous; an entry covers everything under it. Comes before the allow list.',
  },
  allowExceptions: { type: 'boolean', description: 'Whether users may trust sites themselves. Default: true.' },
  allowContinue: { type: 'boolean', description: 'Whether the warning page offers to continue. Default: true.' },
} as const satisfies Record<string, PolicyKeySpec>;

export type PolicyKeySpec = { readonly description: string } & (
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'percent' | 'hosts' | 'boolean' }
);

export type PolicyKey = keyof typeof policyKeys;

type ValueOf<Spec> = Spec extends { type: 'enum'; values: readonly (infer Value)[] }
  ? Value
  : Spec extends { type: 'percent' }
    ? number
    : Spec extends { type: 'hosts' }
      ? readonly string[]
      : boolean;

/** Valid values only; a key that the administrator did not set, or set wrongly, is absent. */
export type PolicyValues = { readonly [Key in PolicyKey]?: ValueOf<(typeof policyKeys)[Key]> };

/** A value from policy, storage or a user that does not fit. */
export interface SettingProblem {
  readonly key: string;
  /** What was expected and what was found, one English sentence without a full stop. */
  readonly problem: string;
}

/**
 * Validates what `storage.managed` gave, value by value: one bad value loses nothing but itself, and a bad entry of a list
 * only that entry. Firefox checks nothing itself, and Chromium drops a wrong value silently.
 */
export function validatePolicy(raw: unknown): { values: PolicyValues; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  if (!isRecord(raw)) {
    return { values: {}, problems: [{ key: '', problem: `expected an object, found ${describe(raw)}` }] };
  }
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const spec = Object.hasOwn(policyKeys, key) ? policyKeys[key as PolicyKey] : undefined;
    if (spec === undefined) problems.push({ key, problem: 'there is no such key' });
    else {
      const checked = checkValue(spec, value, (problem) => problems.push({ key, problem }));
      if (checked !== undefined) values[key] = checked;
    }
  }
  return { values: values as PolicyValues, problems };
}

function checkValue(spec: PolicyKeySpec, value: unknown, report: (problem: string) => void): unknown {
  switch (spec.type) {
    case 'enum':
      if (typeof value === 'string' && spec.values.includes(value)) return value;
      report(`expected one of ${spec.values.join(', ')}, found ${describe(value)}`);
      return undefined;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      report(`expected true or false, found ${describe(value)}`);
      return undefined;
    case 'percent':
      if (isPercent(value)) return value;
      report(`expected a whole number from 0 to 100, found ${describe(value)}`);
      return undefined;
    case 'hosts':
      return checkHosts(value, report);
  }
}

/** Returns the canonical entries of a host list without repeats; reports each entry that is none. */
export function checkHosts(value: unknown, report: (problem: string) => void): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    report(`expected a list of hostnames, found ${describe(value)}`);
    return undefined;
  }
  const entries = new Set<string>();
  for (const [index, item] of value.entries()) {
    const entry = typeof item === 'string' ? canonicalEntry(item) : null;
    if (entry === null) report(`entry ${index + 1}: expected a hostname, found ${describe(item)}`);
    else entries.add(entry);
  }
  return [...entries];
}

export function isPercent(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns `value` as short text for an error message. */
export function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
