import { type EffectiveSettings, effectiveSettings } from '../core/settings/effective.ts';
import { canonicalEntry } from '../core/settings/host-list.ts';
import { firstMatch } from '../core/settings/match-host.ts';
import { type SettingProblem, validatePolicy } from '../core/settings/policy-keys.ts';
import {
  addException,
  changeStored,
  readStored,
  removeException,
  settingsOf,
} from '../core/settings/stored-settings.ts';
import type { UserSettings } from '../core/settings/user-settings.ts';
import type { StorageArea } from '../platform/storage-area.ts';
import { createStored } from './stored.ts';

/** Everything that a judgement depends on besides the name and the model. */
export interface RulesNow {
  readonly user: UserSettings;
  readonly effective: EffectiveSettings;
  /** Hosts with "continue anyway" in this session. */
  readonly sessionHosts: readonly string[];
  readonly policyProblems: readonly SettingProblem[];
  readonly userProblems: readonly SettingProblem[];
}

export interface Rules {
  now(): Promise<RulesNow>;
  /** Returns what does not fit; the rest is changed. */
  change(changes: Partial<UserSettings>, isPrivate: boolean): Promise<SettingProblem[]>;
  /** `host` covers everything under it. In private windows it is kept until the browser closes, and off the disk. */
  addException(host: string, isPrivate: boolean): Promise<SettingProblem[]>;
  removeException(host: string): Promise<SettingProblem[]>;
  /** Lets one host pass until the browser closes. */
  addSessionHost(host: string): Promise<void>;
  /** Replaces the cached copy of the managed policy; resolves to whether it differs from the one before. */
  setPolicy(raw: unknown): Promise<boolean>;
  /** Storage changed: reads anew what is concerned. Returns true where a judgement may change. */
  storageChanged(area: string, keys: readonly string[]): boolean;
}

/** The settings in force, over two storage areas. The administrator's limits hold here, whatever a page may offer. */
export function createRules(local: StorageArea, session: StorageArea): Rules {
  const items = {
    settings: createStored(local, 'settings', settingsOf),
    policy: createStored(local, 'policy', (raw) => validatePolicy(raw ?? {})),
    sessionHosts: createStored(session, 'sessionHosts', texts),
    privateExceptions: createStored(session, 'privateExceptions', texts),
  };

  async function now(): Promise<RulesNow> {
    const [user, policy, sessionHosts, privateExceptions] = await Promise.all([
      items.settings.get(),
      items.policy.get(),
      items.sessionHosts.get(),
      items.privateExceptions.get(),
    ]);
    const effective = effectiveSettings(user.settings, policy.values);
    const exceptions = effective.allowExceptions ? [...effective.exceptions, ...privateExceptions] : [];
    return {
      user: user.settings,
      effective: { ...effective, exceptions },
      sessionHosts: effective.allowContinue ? sessionHosts : [],
      policyProblems: policy.problems,
      userProblems: user.problems,
    };
  }

  async function add(host: string, isPrivate: boolean): Promise<SettingProblem[]> {
    const entry = canonicalEntry(host);
    if (entry === null) return [problem(`expected a hostname, found ${host.slice(0, 80)}`)];
    const { effective } = await now();
    if (!effective.allowExceptions) return [problem('the administrator does not allow exceptions')];
    if (firstMatch(effective.exceptions, entry) !== null) return [];
    if (isPrivate) await items.privateExceptions.update((raw) => [...texts(raw), entry]);
    else await items.settings.update((raw) => addException(readStored(raw).stored, entry));
    return [];
  }

  async function remove(host: string): Promise<SettingProblem[]> {
    const entry = canonicalEntry(host);
    if (entry === null) return [problem(`expected a hostname, found ${host.slice(0, 80)}`)];
    await items.privateExceptions.update((raw) => texts(raw).filter((item) => item !== entry));
    await items.settings.update((raw) => removeException(readStored(raw).stored, entry));
    return [];
  }

  async function change(changes: Partial<UserSettings>, isPrivate: boolean): Promise<SettingProblem[]> {
    const problems: SettingProblem[] = [];
    const { exceptions, ...rest } = changes;
    const allowed: Record<string, unknown> = { ...rest };
    if (exceptions !== undefined) {
      // A private window may see and use the list, but the disk must not learn a name from it.
      if (isPrivate) problems.push(problem('a private window adds exceptions one by one'));
      else if ((await now()).effective.allowExceptions) allowed.exceptions = exceptions;
      else problems.push(problem('the administrator does not allow exceptions'));
    }
    await items.settings.update((raw) => {
      const changed = changeStored(readStored(raw).stored, allowed);
      problems.push(...changed.problems);
      return changed.stored;
    });
    return problems;
  }

  async function setPolicy(raw: unknown): Promise<boolean> {
    let differs = false;
    await items.policy.update((old) => {
      differs = JSON.stringify(old) !== JSON.stringify(raw);
      return differs ? raw : old;
    });
    return differs;
  }

  return {
    now,
    change,
    addException: add,
    removeException: remove,
    addSessionHost: (host) => items.sessionHosts.update((raw) => [...new Set([...texts(raw), host])]),
    setPolicy,
    storageChanged: (area, keys) => {
      const concerned = keys.filter((key) => keysOf[area]?.includes(key));
      for (const key of concerned) items[key as keyof typeof items].forget();
      return concerned.length > 0;
    },
  };
}

const keysOf: Readonly<Record<string, readonly string[]>> = {
  local: ['settings', 'policy'],
  session: ['sessionHosts', 'privateExceptions'],
};

function texts(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((item) => typeof item === 'string') : [];
}

function problem(text: string): SettingProblem {
  return { key: 'exceptions', problem: text };
}
