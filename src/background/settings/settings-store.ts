import { canonicalEntry } from '../../core/settings/canonical-entry.ts';
import { isEndpointKey } from '../../core/settings/check-value.ts';
import { type EffectiveSettings, effectiveSettings } from '../../core/settings/effective-settings.ts';
import { type EndpointKeyView, effectiveEndpointKey, parseUserEndpointKey } from '../../core/settings/endpoint-key.ts';
import { findCoveringEntry } from '../../core/settings/find-covering-entry.ts';
import { withdrawStaleConsent } from '../../core/settings/lookup-consent.ts';
import { type SettingProblem, validatePolicy } from '../../core/settings/policy.ts';
import {
  addException,
  changeStoredSettings,
  parseStoredSettings,
  parseUserSettings,
  removeException,
} from '../../core/settings/stored-settings.ts';
import type { UserSettings } from '../../core/settings/user-settings.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** Everything that a judgement depends on besides the name and the model. */
export interface SettingsSnapshot {
  readonly user: UserSettings;
  readonly effective: EffectiveSettings;
  /** Hosts with "continue anyway" in this session. */
  readonly sessionHosts: readonly string[];
  readonly policyProblems: readonly SettingProblem[];
  readonly userProblems: readonly SettingProblem[];
}

export interface SettingsStore {
  snapshot(): Promise<SettingsSnapshot>;
  /** The key of the endpoint in force, which no page of ours gets, and what they show of it. */
  endpointKey(): Promise<{ readonly key: string | null; readonly view: EndpointKeyView }>;
  /** Returns what does not fit; the rest is changed. */
  change(changes: Partial<UserSettings>, isPrivate: boolean): Promise<SettingProblem[]>;
  /** `host` covers everything under it. In private windows it is kept until the browser closes, and off the disk. */
  addException(host: string, isPrivate: boolean): Promise<SettingProblem[]>;
  removeException(host: string): Promise<SettingProblem[]>;
  /** Lets one host pass until the browser closes. */
  addSessionHost(host: string): Promise<void>;
  /** Keeps a key for the endpoint in force, or removes it (null). Returns what does not fit. */
  setEndpointKey(key: string | null): Promise<SettingProblem[]>;
  /** Replaces the cached copy of the managed policy; resolves to whether it differs from the one before. */
  setPolicy(raw: unknown): Promise<boolean>;
  /** Storage changed: reads anew what is concerned. Returns true where a judgement may change. */
  storageChanged(area: string, keys: readonly string[]): boolean;
}

/** The settings in force, over two storage areas. The administrator's limits hold here, whatever a page may offer. */
export function createSettingsStore(local: StorageArea, session: StorageArea): SettingsStore {
  const items = {
    settings: createStoredValue(local, 'settings', parseUserSettings),
    policy: createStoredValue(local, 'policy', (raw) => validatePolicy(raw ?? {})),
    endpointKey: createStoredValue(local, 'endpointKey', parseUserEndpointKey),
    sessionHosts: createStoredValue(session, 'sessionHosts', texts),
    privateExceptions: createStoredValue(session, 'privateExceptions', texts),
  };

  async function now(): Promise<SettingsSnapshot> {
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

  /** Apart from `now`, which every judgement waits for. */
  async function endpointKey(): ReturnType<SettingsStore['endpointKey']> {
    const [own, policy, { effective }] = await Promise.all([items.endpointKey.get(), items.policy.get(), now()]);
    return effectiveEndpointKey(own, policy.values, effective.endpointUrl);
  }

  async function add(host: string, isPrivate: boolean): Promise<SettingProblem[]> {
    const entry = canonicalEntry(host);
    if (entry === null) return [problem(`expected a hostname, found ${host.slice(0, 80)}`)];
    const { effective } = await now();
    if (!effective.allowExceptions) return [problem(forbidden)];
    if (findCoveringEntry(effective.exceptions, entry) !== null) return [];
    if (isPrivate) await items.privateExceptions.update((raw) => [...texts(raw), entry]);
    else await items.settings.update((raw) => addException(parseStoredSettings(raw).stored, entry));
    return [];
  }

  async function remove(host: string): Promise<SettingProblem[]> {
    const entry = canonicalEntry(host);
    if (entry === null) return [problem(`expected a hostname, found ${host.slice(0, 80)}`)];
    await items.privateExceptions.update((raw) => texts(raw).filter((item) => item !== entry));
    await items.settings.update((raw) => removeException(parseStoredSettings(raw).stored, entry));
    return [];
  }

  async function change(changes: Partial<UserSettings>, isPrivate: boolean): Promise<SettingProblem[]> {
    const problems: SettingProblem[] = [];
    const allowed: Record<string, unknown> = { ...changes };
    const refuse = (key: keyof UserSettings, reason: string): void => {
      delete allowed[key];
      problems.push({ key, problem: reason });
    };
    // A private window may see and use the lists, but the disk must not learn a name from it.
    if (isPrivate && changes.lookupDenyList !== undefined) refuse('lookupDenyList', 'not from a private window');
    if (changes.exceptions !== undefined) {
      if (isPrivate) refuse('exceptions', 'a private window adds exceptions one by one');
      else if (!(await now()).effective.allowExceptions) refuse('exceptions', forbidden);
    }
    await items.settings.update((raw) => {
      const { stored } = parseStoredSettings(raw);
      const changed = changeStoredSettings(stored, withdrawStaleConsent(allowed, parseUserSettings(raw).settings));
      problems.push(...changed.problems);
      return changed.stored;
    });
    return problems;
  }

  async function setEndpointKey(key: string | null): Promise<SettingProblem[]> {
    const [{ effective }, { view }] = await Promise.all([now(), endpointKey()]);
    const { endpointUrl } = effective;
    if (view.owner === 'policy') return [keyProblem('the administrator sets the key')];
    if (key !== null && endpointUrl === null) return [keyProblem('expected an endpoint that it is for')];
    if (key !== null && !isEndpointKey(key))
      return [keyProblem('expected 1 to 512 letters, digits and signs of ASCII')];
    await items.endpointKey.update(() => (key === null ? null : { endpointUrl, key }));
    return [];
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
    snapshot: now,
    endpointKey,
    change,
    addException: add,
    removeException: remove,
    addSessionHost: (host) => items.sessionHosts.update((raw) => [...new Set([...texts(raw), host])]),
    setEndpointKey,
    setPolicy,
    storageChanged: (area, keys) => {
      const concerned = keys.filter((key) => keysOf[area]?.includes(key));
      for (const key of concerned) items[key as keyof typeof items].invalidate();
      return concerned.length > 0;
    },
  };
}

const keysOf: Readonly<Record<string, readonly string[]>> = {
  local: ['settings', 'policy', 'endpointKey'],
  session: ['sessionHosts', 'privateExceptions'],
};

function texts(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((item) => typeof item === 'string') : [];
}

const forbidden = 'the administrator does not allow exceptions';

function keyProblem(text: string): SettingProblem {
  return { key: 'endpointKey', problem: text };
}

function problem(text: string): SettingProblem {
  return { key: 'exceptions', problem: text };
}
