import { canonicalEndpoint } from './canonical-endpoint.ts';
import type { UserSettings } from './user-settings.ts';

/**
 * Returns the changes, extended so that consent stays bound to one endpoint. The user agreed to send hostnames to the
 * old endpoint. For a new one, the look-up falls back to `private` unless the same changes set `lookup`.
 */
export function withdrawStaleConsent(
  changes: Readonly<Record<string, unknown>>,
  before: UserSettings,
): Readonly<Record<string, unknown>> {
  const { endpointUrl } = changes;
  if (endpointUrl === undefined) return changes;
  const canonical = typeof endpointUrl === 'string' ? canonicalEndpoint(endpointUrl) : null;
  const isSameEndpoint = canonical === before.endpointUrl;
  if (isSameEndpoint || Object.hasOwn(changes, 'lookup') || before.lookup !== 'hostname') return changes;
  return { ...changes, lookup: 'private' };
}
