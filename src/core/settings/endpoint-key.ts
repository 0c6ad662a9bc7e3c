import { isRecord } from '../base/guards.ts';
import { isEndpointKey } from './endpoint-key-format.ts';
import type { PolicyValues } from './policy.ts';

/** A key that the user entered, with the endpoint that it was entered for. It is never sent to another endpoint. */
export interface UserEndpointKey {
  readonly endpointUrl: string;
  readonly key: string;
}

/** What pages show of the effective key: its owner and, if the key is long enough, its last characters. */
export interface EndpointKeyView {
  readonly owner: 'none' | 'user' | 'policy';
  readonly hint: string;
}

/** The last characters of a shorter key would reveal too much of it. */
const minLengthForHint = 16;
const hintLength = 4;

/** Parses the stored key. Returns null if there is none or it is not valid. */
export function parseUserEndpointKey(raw: unknown): UserEndpointKey | null {
  if (!isRecord(raw)) return null;
  const { endpointUrl, key } = raw;
  return typeof endpointUrl === 'string' && typeof key === 'string' && isEndpointKey(key) ? { endpointUrl, key } : null;
}

/**
 * Returns the key for the effective endpoint: the policy's if the policy sets both endpoint and key, otherwise the
 * user's if it was entered for this endpoint.
 */
export function effectiveEndpointKey(
  userKey: UserEndpointKey | null,
  policy: PolicyValues,
  endpointUrl: string | null,
): { readonly key: string | null; readonly view: EndpointKeyView } {
  if (policy.endpointUrl !== undefined && policy.endpointKey !== undefined) {
    return { key: policy.endpointKey, view: { owner: 'policy', hint: hintOf(policy.endpointKey) } };
  }
  if (userKey !== null && userKey.endpointUrl === endpointUrl) {
    return { key: userKey.key, view: { owner: 'user', hint: hintOf(userKey.key) } };
  }
  return { key: null, view: { owner: 'none', hint: '' } };
}

function hintOf(key: string): string {
  return key.length < minLengthForHint ? '' : key.slice(-hintLength);
}
