import type { NetworkRule, RuleSet } from '../../../src/platform/network-rules.ts';

/** A set of rules in memory that tests can inspect. */
export interface FakeRuleSet extends RuleSet {
  readonly rules: Map<number, NetworkRule>;
  /** How often the rules were changed. */
  changes: number;
}

/** Creates a set with the given rules. Like a browser, it refuses a rule whose id is taken. */
export function createFakeRuleSet(initial: readonly NetworkRule[] = []): FakeRuleSet {
  const set: FakeRuleSet = {
    rules: new Map(initial.map((rule) => [rule.id, rule])),
    changes: 0,
    read: async () => structuredClone([...set.rules.values()]),
    async change({ removeRuleIds = [], addRules = [] }) {
      set.changes++;
      for (const id of removeRuleIds) set.rules.delete(id);
      for (const rule of addRules) {
        if (set.rules.has(rule.id)) throw new Error(`the id ${rule.id} is taken`);
        set.rules.set(rule.id, structuredClone(rule));
      }
    },
  };
  return set;
}

/** Returns what the rules do to hosts, as `block http://host`, in the order of their ids. */
export function describeRules({ rules }: FakeRuleSet): string[] {
  return [...rules.values()]
    .filter(({ condition }) => condition.urlFilter !== undefined)
    .sort((a, b) => a.id - b.id)
    .map(({ action, condition }) => `${action.type} ${condition.urlFilter?.slice(1, -1)}`)
    .filter((line) => !line.includes('https:'));
}
