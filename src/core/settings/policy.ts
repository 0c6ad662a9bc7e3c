import { isRecord } from '../base/guards.ts';
import { checkValue, describeValue, type ValueOf, type ValueSpec } from './check-value.ts';

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
  lookup: {
    type: 'enum',
    values: ['off', 'private', 'hostname'],
    description:
      'What the endpoint is asked about names that the model is unsure of. off: nothing; private: for what it knows of the names that share 4 hex digits of a hash, one among thousands; hostname: for its verdict on the hostname itself. Default: off.',
  },
  endpointUrl: {
    type: 'endpoint',
    description: 'Address of the endpoint: https, or http to 127.0.0.1 or localhost. Without it nothing is asked.',
  },
  endpointKey: {
    type: 'secret',
    description: 'API key, sent as x-api-key to endpointUrl of this policy and nowhere else. Users can read policies.',
  },
  lookupDenyList: {
    type: 'hosts',
    description:
      'Names that the endpoint is never asked about; an entry covers everything under it. Added to those of the user.',
  },
  lookupInPrivateWindows: {
    type: 'boolean',
    description: 'Whether names in private (incognito) windows are looked up too. Default: false.',
  },
  lookupBudgetMs: {
    type: 'integer',
    minimum: 200,
    maximum: 5000,
    description: 'Milliseconds for one look-up; after that the local verdict stands. Default: 1500.',
  },
} as const satisfies Record<string, PolicyKeySpec>;

export type PolicyKeySpec = { readonly description: string } & ValueSpec;

export type PolicyKey = keyof typeof policyKeys;

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
    return { values: {}, problems: [{ key: '', problem: `expected an object, found ${describeValue(raw)}` }] };
  }
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const spec: ValueSpec | undefined = Object.hasOwn(policyKeys, key) ? policyKeys[key as PolicyKey] : undefined;
    if (spec === undefined) problems.push({ key, problem: 'there is no such key' });
    else {
      const checked = checkValue(spec, value, (problem) => problems.push({ key, problem }));
      if (checked !== undefined) values[key] = checked;
    }
  }
  return { values: values as PolicyValues, problems };
}
