import { isRecord } from '../base/guards.ts';
import { isEndpointKey } from './endpoint-key-format.ts';
import type { PolicyValues } from './policy.ts';

/** A key of the user's own, with the endpoint that it was given for: no other ever gets it. */
export interface UserEndpointKey {
  readonly endpointUrl: string;
  readonly key: string;
}

/** What is shown of the key in force: whose it is and, of a long one, its last characters. */
export interface EndpointKeyView {
  readonly owner: 'none' | 'user' | 'policy';
  readonly hint: string;
}

/** Of a shorter key, a few characters would give away too much. */
const longKey = 16;
const hintLength = 4;

/** Reads what storage holds; null for anything that is no key. */
export function parseUserEndpointKey(raw: unknown): UserEndpointKey | null {
  if (!isRecord(raw)) return null;
  const { endpointUrl, key } = raw;
  return typeof endpointUrl === 'string' && typeof key === 'string' && isEndpointKey(key) ? { endpointUrl, key } : null;
}

/**
 * Returns the key for the endpoint in force: the policy's where the policy names the endpoint too, else the user's where it
 * was given for this very endpoint.
 */
export function effectiveEndpointKey(
  own: UserEndpointKey | null,
  policy: PolicyValues,
  endpointUrl: string | null,
): { readonly key: string | null; readonly view: EndpointKeyView } {
  if (policy.endpointUrl !== undefined && policy.endpointKey !== undefined) {
    return { key: policy.endpointKey, view: { owner: 'policy', hint: hintOf(policy.endpointKey) } };
  }
  if (own !== null && own.endpointUrl === endpointUrl) {
    return { key: own.key, view: { owner: 'user', hint: hintOf(own.key) } };
  }
  return { key: null, view: { owner: 'none', hint: '' } };
}

function hintOf(key: string): string {
  return key.length < longKey ? '' : key.slice(-hintLength);
}
