import { isRecord } from '../../core/base/guards.ts';
import type { SettingProblem } from '../../core/settings/check-settings.ts';
import { type PolicyValues, validatePolicy } from '../../core/settings/policy.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** The policy as far as it is known. */
export interface KnownPolicy {
  readonly values: PolicyValues;
  readonly problems: readonly SettingProblem[];
  /** False if this is the copy from the disk, because the browser has not answered since it started. */
  readonly isConfirmed: boolean;
}

export interface PolicyStore {
  get(): Promise<KnownPolicy>;
  /** Keeps the browser's answer and overwrites the copy on the disk. Resolves to whether the policy differs now. */
  set(raw: unknown): Promise<boolean>;
  /** Makes the next `get` read the answer again, because the worker of other windows received one. */
  invalidate(): void;
}

/** The key of the answer in the session area, and of the copy on the disk. */
export const policyKey = 'policy';

/**
 * Keeps the browser's last answer to the question for the policy, and a copy of it on the disk for the seconds after
 * the next start of the browser. Once there is an answer, the copy is not read again in the same browser session.
 *
 * @param session in memory until the browser closes, and closed to content scripts
 */
export function createPolicyStore(local: StorageArea, session: StorageArea): PolicyStore {
  const answer = createStoredValue(session, policyKey, parseAnswer);
  const copy = createStoredValue(local, policyKey, (raw) => validatePolicy(raw ?? {}));
  // Also holds if the session area is full.
  let newest: KnownPolicy | null = null;

  const get = async (): Promise<KnownPolicy> =>
    newest ?? (await answer.get()) ?? { ...(await copy.get()), isConfirmed: false };
  return {
    get,
    async set(raw) {
      const old = await get();
      newest = confirmed(raw);
      const differs = !isSame(old, newest);
      await Promise.all([
        answer.update((stored) => (isSame(stored, { raw }) ? stored : { raw })),
        copy.update((stored) => (isSame(stored, raw) ? stored : raw)),
      ]);
      return differs;
    },
    invalidate: () => {
      newest = null;
      answer.invalidate();
    },
  };
}

/** The answer is wrapped, so that "no policy" differs from "no answer". */
function parseAnswer(stored: unknown): KnownPolicy | null {
  return isRecord(stored) && Object.hasOwn(stored, 'raw') ? confirmed(stored.raw) : null;
}

function confirmed(raw: unknown): KnownPolicy {
  return { ...validatePolicy(raw), isConfirmed: true };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
