import type { NetworkRule } from '../../platform/network-rules.ts';
import { downloadConditions } from './download-conditions.ts';

/** Normal and private windows share one set of rules. Each side writes only rules of its own scope. */
export type Scope = 'normal' | 'private';
/** What is known about a host: its pages are blocked, or its downloads are admitted. */
export type HostState = 'blocked' | 'admitted';

/** How many hosts each scope keeps in each state. */
export const maxHosts = 400;
/** Ids of rules: each scope and state has a range of its own, from which numbers are taken in ascending order. */
const rangeSize = 100_000_000;
const starts = {
  normal: { blocked: rangeSize, admitted: 2 * rangeSize },
  private: { blocked: 3 * rangeSize, admitted: 4 * rangeSize },
} as const;
/** The rules of a scope that concern no single host have small ids, counted from here. */
const fixedIds = {
  normal: { gate: 10, refetch: 20, spellings: 21 },
  private: { base: 30, gate: 40, refetch: 50, spellings: 51 },
} as const;

/**
 * Every private rule is above every normal one, and `base` cancels all normal rules in private windows. So nothing that
 * happens in a normal window has an effect in a private one.
 */
const priorities = {
  normal: { gate: 1, admitted: 2, blocked: 3 },
  private: { base: 4, gate: 5, admitted: 6, blocked: 7 },
} as const;

const pages = { resourceTypes: ['main_frame', 'sub_frame'] } as const;

/** Hosts inside a home or company network: single labels and private addresses. */
const internalHosts = [
  '^https?://[^./:@?#]+(:\\d+)?/',
  '^https?://(10|127|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01]))(\\.\\d+)+(:\\d+)?/',
];

/**
 * Returns the rules that stop downloads from hosts that are not admitted. They leave alone what the page requests from
 * its own site, and form submissions, which cannot be repeated.
 */
export function gateRules(scope: Scope, tabIds: readonly number[] | null): NetworkRule[] {
  const first = fixedIds[scope].gate;
  const tabs = tabIds === null ? {} : { tabIds };
  const gates = downloadConditions.map((condition): Omit<NetworkRule, 'id'> => {
    const request = { domainType: 'thirdParty', requestMethods: ['get'] } as const;
    return {
      priority: priorities[scope].gate,
      action: { type: 'block' },
      condition: { ...pages, ...tabs, ...request, ...condition },
    };
  });
  const exempt = internalHosts.map(
    (regexFilter): Omit<NetworkRule, 'id'> => ({
      priority: priorities[scope].admitted,
      action: { type: 'allow' },
      condition: { ...pages, ...tabs, regexFilter },
    }),
  );
  return [...gates, ...exempt].map((rule, index) => ({ id: first + index, ...rule }));
}

/** Returns the rule that cancels the rules of normal windows in the given private tabs. */
export function baseRule(tabIds: readonly number[]): NetworkRule {
  const condition = { ...pages, tabIds };
  return { id: fixedIds.private.base, priority: priorities.private.base, action: { type: 'allow' }, condition };
}

/**
 * Returns the rule that admits one more request to a host in one tab, in whatever way the address spells the host.
 * Each replaces the one before.
 */
export function refetchRule(scope: Scope, host: string, tabId: number): NetworkRule {
  const regexFilter = `^https?://([^/?#]*@)?${host.replace(/[.[\]]/g, '\\$&')}\\.?(:\\d+)?/`;
  return {
    id: fixedIds[scope].refetch,
    priority: priorities[scope].admitted,
    action: { type: 'allow' },
    condition: { ...pages, regexFilter, tabIds: [tabId] },
  };
}

/**
 * Returns the rule for addresses that spell a blocked host with a user name or a final dot, which the rules of the
 * single hosts do not match.
 */
export function spellingsRule(scope: Scope, hosts: readonly string[], tabIds: readonly number[] | null): NetworkRule {
  const tabs = tabIds === null ? {} : { tabIds };
  const regexFilter = '^https?://([^/?#]*@|[^/?#:]*\\.[:/])';
  return {
    id: spellingsId(scope),
    priority: priorities[scope].blocked,
    action: { type: 'block' },
    condition: { ...pages, ...tabs, regexFilter, requestDomains: hosts },
  };
}

export function spellingsId(scope: Scope): number {
  return fixedIds[scope].spellings;
}

export function refetchId(scope: Scope): number {
  return fixedIds[scope].refetch;
}

/** Returns the rules for one host. `number` counts the hosts of this scope and state. */
export function hostRules(
  scope: Scope,
  state: HostState,
  host: string,
  number: number,
  tabIds: readonly number[] | null,
): NetworkRule[] {
  const [first] = hostRuleIds(scope, state, number);
  const action = { type: state === 'blocked' ? 'block' : 'allow' } as const;
  const tabs = tabIds === null ? {} : { tabIds };
  // Anchored at both ends of the host, because a subdomain is judged for itself.
  return ['http', 'https'].map((scheme, index) => ({
    id: first + index,
    priority: priorities[scope][state],
    action,
    condition: { ...pages, ...tabs, urlFilter: `|${scheme}://${host}^` },
  }));
}

/** Returns the ids of the rules that `hostRules` creates. */
export function hostRuleIds(scope: Scope, state: HostState, number: number): readonly [number, number] {
  const first = starts[scope][state] + 2 * number;
  return [first, first + 1];
}

/** What a host rule says. */
export interface HostRule {
  readonly scope: Scope;
  readonly state: HostState;
  readonly host: string;
  readonly number: number;
}

/** Parses a rule that `hostRules` created. Returns null for any other rule. */
export function parseHostRule({ id, condition }: NetworkRule): HostRule | null {
  const host = /^\|https?:\/\/(.+)\^$/.exec(condition.urlFilter ?? '')?.[1];
  if (host === undefined) return null;
  for (const scope of ['normal', 'private'] as const) {
    for (const state of ['blocked', 'admitted'] as const) {
      const offset = id - starts[scope][state];
      if (offset >= 0 && offset < rangeSize) return { scope, state, host, number: Math.floor(offset / 2) };
    }
  }
  return null;
}
