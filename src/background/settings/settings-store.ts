import { parseHostname } from '../../core/hostname/parse.ts';
import { canonicalEntry } from '../../core/settings/canonical-entry.ts';
import type { SettingProblem } from '../../core/settings/check-settings.ts';
import { checkValue, describeValue } from '../../core/settings/check-value.ts';
import { type EffectiveSettings, effectiveSettings } from '../../core/settings/effective-settings.ts';
import { type EndpointKeyView, effectiveEndpointKey, parseUserEndpointKey } from '../../core/settings/endpoint-key.ts';
import { findTrustEntry } from '../../core/settings/find-trust-entry.ts';
import { withdrawStaleConsent } from '../../core/settings/lookup-consent.ts';
import type { PolicyValues } from '../../core/settings/policy.ts';
import { settingsTable } from '../../core/settings/settings-table.ts';
import {
  addException,
  changeStoredSettings,
  parseStoredSettings,
  parseUserSettings,
  removeException,
} from '../../core/settings/stored-settings.ts';
import { unconfirmedPolicy } from '../../core/settings/unconfirmed-policy.ts';
import type { UserSettings } from '../../core/settings/user-settings.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { parseTexts } from '../base/parse-texts.ts';
import { createStoredValue } from '../base/stored-value.ts';
import { createPolicyStore, type KnownPolicy, policyKey } from './policy-store.ts';

/** Everything that a judgement depends on, apart from the hostname and the model. */
export interface SettingsSnapshot {
  readonly user: UserSettings;
  readonly effective: EffectiveSettings;
  /** Hosts that the user chose to continue to in this session. */
  readonly sessionHosts: readonly string[];
  readonly policyProblems: readonly SettingProblem[];
  readonly userProblems: readonly SettingProblem[];
}

export interface SettingsStore {
  snapshot(): Promise<SettingsSnapshot>;
  /** Returns the key for the effective endpoint, which no page receives, and the view that pages may show. */
  endpointKey(): Promise<{ readonly key: string | null; readonly view: EndpointKeyView }>;
  /** Applies the changes that fit and returns the problems of the others. */
  change(changes: Partial<UserSettings>, isPrivate: boolean): Promise<SettingProblem[]>;
  /**
   * Adds an exception for `host` and what `findTrustEntry` lets it cover. One from a private window is kept in memory
   * until the browser closes.
   */
  addException(host: string, isPrivate: boolean): Promise<SettingProblem[]>;
  removeException(host: string): Promise<SettingProblem[]>;
  /** Trusts one host until the browser closes. */
  addSessionHost(host: string): Promise<void>;
  /** Stores a key for the effective endpoint, or removes it (null). Returns the problems. */
  setEndpointKey(key: string | null): Promise<SettingProblem[]>;
  /** Applies the managed policy that the browser returned. Resolves to whether it differs from what applied. */
  setPolicy(raw: unknown): Promise<boolean>;
  /** Drops cached values after a change in storage. Returns true if a judgement may change. */
  storageChanged(area: string, keys: readonly string[]): boolean;
}

/**
 * Keeps the settings in storage and enforces the administrator's limits, whatever a page requests.
 *
 * @param session apart for private windows
 * @param sharedSession shared by all windows; keeps the browser's answer about the policy
 */
export function createSettingsStore(
  local: StorageArea,
  session: StorageArea,
  sharedSession: StorageArea = session,
): SettingsStore {
  const settings = createStoredValue(local, 'settings', parseUserSettings);
  const policy = createPolicyStore(local, sharedSession);
  const userKey = createStoredValue(local, 'endpointKey', parseUserEndpointKey);
  const sessionHosts = createStoredValue(session, 'sessionHosts', parseTexts);
  const privateExceptions = createStoredValue(session, 'privateExceptions', parseTexts);

  async function snapshot(): Promise<SettingsSnapshot> {
    const [user, managed, continuedHosts, extraExceptions] = await Promise.all([
      settings.get(),
      policy.get(),
      sessionHosts.get(),
      privateExceptions.get(),
    ]);
    const exceptions = [...user.settings.exceptions, ...extraExceptions];
    const effective = effectiveSettings({ ...user.settings, exceptions }, policyInForce(managed, user.settings));
    return {
      user: user.settings,
      effective,
      sessionHosts: effective.allowContinue ? continuedHosts : [],
      policyProblems: managed.problems,
      userProblems: user.problems,
    };
  }

  // Not part of `snapshot`, because every judgement waits for that.
  async function endpointKey(): ReturnType<SettingsStore['endpointKey']> {
    const [own, managed, { user, effective }] = await Promise.all([userKey.get(), policy.get(), snapshot()]);
    return effectiveEndpointKey(own, policyInForce(managed, user), effective.endpointUrl);
  }

  async function add(host: string, isPrivate: boolean): Promise<SettingProblem[]> {
    const entry = canonicalEntry(host);
    if (entry === null) return [notAHostname(host)];
    const { effective } = await snapshot();
    if (!effective.allowExceptions) return [{ key: 'exceptions', problem: exceptionsForbidden }];
    if (findTrustEntry(effective.exceptions, parseHostname(entry)) !== null) return [];
    if (isPrivate) await privateExceptions.update((raw) => [...parseTexts(raw), entry]);
    else await settings.update((raw) => addException(parseStoredSettings(raw).stored, entry));
    return [];
  }

  async function remove(host: string): Promise<SettingProblem[]> {
    const entry = canonicalEntry(host);
    if (entry === null) return [notAHostname(host)];
    await privateExceptions.update((raw) => parseTexts(raw).filter((item) => item !== entry));
    await settings.update((raw) => removeException(parseStoredSettings(raw).stored, entry));
    return [];
  }

  async function change(changes: Partial<UserSettings>, isPrivate: boolean): Promise<SettingProblem[]> {
    const problems: SettingProblem[] = [];
    const allowed: Record<string, unknown> = { ...changes };
    const refuse = (key: keyof UserSettings, problem: string): void => {
      delete allowed[key];
      problems.push({ key, problem });
    };
    // A private window may see and use the lists, but no hostname from it may reach the disk.
    if (isPrivate && changes.lookupDenyList !== undefined) {
      refuse('lookupDenyList', 'a private window cannot change this list');
    }
    if (changes.exceptions !== undefined) {
      if (isPrivate) refuse('exceptions', 'a private window adds exceptions one by one');
      else if (!(await snapshot()).effective.allowExceptions) refuse('exceptions', exceptionsForbidden);
    }
    await settings.update((raw) => {
      const { stored } = parseStoredSettings(raw);
      const changed = changeStoredSettings(stored, withdrawStaleConsent(allowed, parseUserSettings(raw).settings));
      problems.push(...changed.problems);
      return changed.stored;
    });
    return problems;
  }

  async function setEndpointKey(key: string | null): Promise<SettingProblem[]> {
    const [{ effective }, { view }] = await Promise.all([snapshot(), endpointKey()]);
    const { endpointUrl } = effective;
    const problems: SettingProblem[] = [];
    const report = (problem: string): void => void problems.push({ key: 'endpointKey', problem });
    if (view.owner === 'policy') report('the administrator sets the key');
    else if (key === null) await userKey.update(() => null);
    else if (endpointUrl === null) report('expected an endpoint that the key is for');
    else if (checkValue(settingsTable.endpointKey, key, report) !== undefined) {
      await userKey.update(() => ({ endpointUrl, key }));
    }
    return problems;
  }

  const cached: Readonly<Record<string, Readonly<Record<string, { invalidate(): void }>>>> = {
    // Not the copy of the policy, because a change of it changes nothing.
    local: { settings, endpointKey: userKey },
    session: { sessionHosts, privateExceptions, [policyKey]: policy },
  };

  return {
    snapshot,
    endpointKey,
    change,
    addException: add,
    removeException: remove,
    addSessionHost: (host) => sessionHosts.update((raw) => [...new Set([...parseTexts(raw), host])]),
    setEndpointKey,
    setPolicy: policy.set,
    storageChanged: (area, keys) => {
      const affected = Object.entries(cached[area] ?? {}).filter(([key]) => keys.includes(key));
      for (const [, value] of affected) value.invalidate();
      return affected.length > 0;
    },
  };
}

const exceptionsForbidden = 'the administrator does not allow exceptions';

function policyInForce({ values, isConfirmed }: KnownPolicy, user: UserSettings): PolicyValues {
  return isConfirmed ? values : unconfirmedPolicy(values, user);
}

function notAHostname(host: string): SettingProblem {
  return { key: 'exceptions', problem: `expected a hostname, found ${describeValue(host)}` };
}
