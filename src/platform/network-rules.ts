import { browser } from './browser.ts';

/** A rule by which the browser itself stops or admits requests, without asking the background. */
export interface NetworkRule {
  readonly id: number;
  /** The highest priority decides; of equal priorities, `allow` does. */
  readonly priority: number;
  readonly action: { readonly type: 'block' | 'allow' };
  readonly condition: RuleCondition;
}

/** What a request must be like for a rule to apply. All parts that are present must match. */
export interface RuleCondition {
  readonly urlFilter?: string;
  readonly regexFilter?: string;
  /** Hosts, subdomains included. */
  readonly requestDomains?: readonly string[];
  readonly resourceTypes: readonly ('main_frame' | 'sub_frame')[];
  readonly requestMethods?: readonly string[];
  readonly domainType?: 'thirdParty';
  readonly tabIds?: readonly number[];
  readonly responseHeaders?: readonly HeaderCondition[];
  /** The rule does not apply if the response has one of these headers. */
  readonly excludedResponseHeaders?: readonly HeaderCondition[];
}

/** A response header. `*` in a value stands for any text. */
export interface HeaderCondition {
  readonly header: string;
  readonly values?: readonly string[];
  readonly excludedValues?: readonly string[];
}

export interface RuleChange {
  readonly removeRuleIds?: readonly number[];
  readonly addRules?: readonly NetworkRule[];
}

/** A set of rules. Normal and private windows share it, even in Chromium's `split` mode. */
export interface RuleSet {
  read(): Promise<readonly NetworkRule[]>;
  /** Applies a change as a whole. Rejects, and changes nothing, if the browser refuses one of the rules. */
  change(change: RuleChange): Promise<void>;
}

type RuleApi = typeof browser.declarativeNetRequest;

/** Null in Firefox, where blocking requests needs no rules. */
const api = (browser as { declarativeNetRequest?: RuleApi }).declarativeNetRequest ?? null;

/** Rules in memory until the browser closes. They outlive the worker. Null if the browser has no such rules. */
export const sessionRules: RuleSet | null =
  api === null
    ? null
    : {
        read: async () => (await api.getSessionRules()) as readonly NetworkRule[],
        change: (change) => api.updateSessionRules(change as Parameters<RuleApi['updateSessionRules']>[0]),
      };

/** Rules on the disk, which apply from the start of the browser. Null if the browser has no such rules. */
export const lastingRules: RuleSet | null =
  api === null
    ? null
    : {
        read: async () => (await api.getDynamicRules()) as readonly NetworkRule[],
        change: (change) => api.updateDynamicRules(change as Parameters<RuleApi['updateDynamicRules']>[0]),
      };

/** From this version on, Chromium's rules can depend on response headers. Before, it ignores such conditions. */
const firstVersionWithHeaders = 128;

/** Returns true if rules can depend on the headers of the response. */
export function canMatchResponseHeaders(): boolean {
  const version = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1];
  return api !== null && Number(version) >= firstVersionWithHeaders;
}
