import type { NetworkRule, RuleSet } from '../../platform/network-rules.ts';
import { warn } from '../base/log.ts';
import {
  baseRule,
  gateRules,
  type HostState,
  hostRuleIds,
  hostRules,
  maxHosts,
  parseHostRule,
  refetchId,
  refetchRule,
  type Scope,
  spellingsId,
  spellingsRule,
} from './rule-layout.ts';

/** What the network layer knows about hosts. Every promise resolves once the change is in force, and never rejects. */
export interface RuleBook {
  /** Adds the host's rules; replaces those of another state. */
  set(host: string, state: HostState): Promise<void>;
  /** Admits one more request to the host in a tab, however the address spells it. */
  admitOnce(host: string, tabId: number): Promise<void>;
  /** Removes the rules of all hosts, and what was admitted once. */
  clear(): Promise<void>;
  stateOf(host: string): HostState | null;
  /** Returns true if the host was blocked before. A request that it stopped may still be reported. */
  wasBlocked(host: string): boolean;
  /** Names the private tabs. Call only in the private scope, whose rules apply to nothing else. */
  setTabs(tabIds: readonly number[]): Promise<void>;
  /** Installs or removes the download gate of private tabs. Call only in the private scope. */
  setGate(isWanted: boolean): Promise<void>;
}

interface Entry {
  readonly state: HostState;
  readonly number: number;
}

/** Changes that go to the browser together. */
interface Batch {
  readonly remove: Set<number>;
  readonly add: Map<number, NetworkRule>;
  blocksOthers: boolean;
  done: Promise<void>;
}

/** Creates the book of one scope. Without a set of rules, it only remembers. */
export function createRuleBook(scope: Scope, rules: RuleSet | null): RuleBook {
  const entries = new Map<string, Entry>();
  /** Hosts that were blocked in the life of this worker. */
  const released = new Set<string>();
  const nextNumbers = { blocked: 0, admitted: 0 };
  let tabIds: readonly number[] | null = scope === 'private' ? [] : null;
  let hasGate = false;
  /** Changes that wait for the one under way, so that a page with many frames causes few of them. */
  let waiting: Batch | null = null;
  const loaded = load();
  let last = loaded;

  async function load(): Promise<void> {
    const stored = (await rules?.read().catch(report)) ?? [];
    const parsed = stored.flatMap((rule) => parseHostRule(rule) ?? []).filter((rule) => rule.scope === scope);
    for (const { host, state, number } of parsed.sort((a, b) => a.number - b.number)) {
      entries.set(host, { state, number });
      nextNumbers[state] = Math.max(nextNumbers[state], number + 1);
    }
  }

  /** Without a tab there is no condition that would keep a private rule from applying everywhere. */
  const hasTabs = (): boolean => tabIds === null || tabIds.length > 0;

  /** @param blocksOthers true if other hosts are blocked than before */
  function change(
    removeRuleIds: readonly number[],
    addRules: readonly NetworkRule[],
    blocksOthers = false,
  ): Promise<void> {
    if (rules === null) return Promise.resolve();
    if (waiting === null) {
      const batch: Batch = { remove: new Set(), add: new Map(), blocksOthers: false, done: Promise.resolve() };
      batch.done = last.then(() => {
        waiting = null;
        if (batch.blocksOthers) for (const rule of spellings()) batch.add.set(rule.id, rule);
        for (const id of [...batch.add.keys(), ...(batch.blocksOthers ? [spellingsId(scope)] : [])])
          batch.remove.add(id);
        return rules.change({ removeRuleIds: [...batch.remove], addRules: [...batch.add.values()] }).catch(report);
      });
      last = batch.done;
      waiting = batch;
    }
    waiting.blocksOthers ||= blocksOthers;
    for (const id of removeRuleIds) {
      waiting.remove.add(id);
      waiting.add.delete(id);
    }
    for (const rule of addRules) waiting.add.set(rule.id, rule);
    return waiting.done;
  }

  const hostsOf = (state: HostState): string[] =>
    [...entries].flatMap(([host, entry]) => (entry.state === state ? [host] : []));
  const spellings = (): NetworkRule[] => {
    const hosts = hostsOf('blocked').filter((host) => !/^[\d.]+$|^\[/.test(host));
    return hosts.length > 0 && hasTabs() ? [spellingsRule(scope, hosts, tabIds)] : [];
  };

  function writePrivateRules(ids: readonly number[]): Promise<void> {
    const gate = gateRules(scope, ids);
    const hosts = [...entries].flatMap(([host, { state, number }]) => hostRules(scope, state, host, number, ids));
    const all = [baseRule(ids), ...(hasGate ? gate : []), ...hosts];
    const old = [...gate, ...all].map(({ id }) => id);
    return change(old, ids.length > 0 ? all : [], true);
  }

  function remove(host: string): number[] {
    const entry = entries.get(host);
    if (entry === undefined) return [];
    entries.delete(host);
    if (entry.state === 'blocked') released.add(host);
    return [...hostRuleIds(scope, entry.state, entry.number)];
  }

  return {
    async set(host, state) {
      await loaded;
      const old = entries.get(host);
      if (old?.state === state) return waiting?.done ?? last;
      const removed = remove(host);
      const [oldest, ...others] = hostsOf(state);
      if (oldest !== undefined && others.length + 1 >= maxHosts) removed.push(...remove(oldest));
      const number = nextNumbers[state]++;
      entries.set(host, { state, number });
      const added = hasTabs() ? hostRules(scope, state, host, number, tabIds) : [];
      await change(removed, added, state === 'blocked' || old?.state === 'blocked');
    },
    async admitOnce(host, tabId) {
      await change([], [refetchRule(scope, host, tabId)]);
    },
    async clear() {
      await loaded;
      const removed = [...entries.keys()].flatMap(remove);
      await change([...removed, refetchId(scope)], [], true);
    },
    wasBlocked: (host) => released.has(host),
    stateOf: (host) => entries.get(host)?.state ?? null,
    async setTabs(ids) {
      await loaded;
      tabIds = ids;
      await writePrivateRules(ids);
    },
    async setGate(isWanted) {
      await loaded;
      hasGate = isWanted;
      await writePrivateRules(tabIds ?? []);
    },
  };
}

function report(error: unknown): void {
  warn('cannot change the rules of the network layer', error);
}
