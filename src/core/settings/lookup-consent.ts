import { canonicalEndpoint } from './canonical-endpoint.ts';
import type { UserSettings } from './user-settings.ts';

/**
 * Returns the changes with what they mean for consent: that hostnames are sent was agreed to for one endpoint, so with
 * another one it falls back to the private look-up, unless the same change agrees anew.
 */
export function withdrawStaleConsent(
  changes: Readonly<Record<string, unknown>>,
  before: UserSettings,
): Readonly<Record<string, unknown>> {
  const { endpointUrl } = changes;
  if (endpointUrl === undefined) return changes;
  const canonical = typeof endpointUrl === 'string' ? canonicalEndpoint(endpointUrl) : null;
  if (canonical === before.endpointUrl || Object.hasOwn(changes, 'lookup') || before.lookup !== 'hostname')
    return changes;
  return { ...changes, lookup: 'private' };
}
