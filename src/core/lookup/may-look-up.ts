import type { EffectiveSettings } from '../settings/effective-settings.ts';
import { findCoveringEntry } from '../settings/find-covering-entry.ts';
import type { Assessment } from '../verdict/types.ts';
import type { LookupKind } from './report.ts';

/**
 * Returns how the endpoint may be asked about a name, or null where it must not be: only what the model is unsure of, and
 * public addresses, about which it knows nothing; never in mode `off`, names on the deny list, names under no public
 * suffix (they may be somebody's internal ones), or private windows unless they are allowed. Names of lists, internal
 * names and addresses have another verdict or source already.
 *
 * @param assessment the local one, before any answer
 */
export function mayLookUp(
  { verdict, source, hostname, modelVersion }: Assessment,
  settings: EffectiveSettings,
): LookupKind | null {
  if (settings.lookup === 'off' || settings.mode === 'off') return null;
  // Without a model every name is uncertain: that is no reason to tell anybody about every name.
  if (verdict !== 'uncertain' || modelVersion === null) return null;
  if (hostname.kind === 'domain') {
    if (source !== 'model' || !hostname.knownSuffix) return null;
  } else if ((hostname.kind !== 'ipv4' && hostname.kind !== 'ipv6') || hostname.isPrivate) return null;
  return findCoveringEntry(settings.lookupDenyList, hostname.host) === null ? settings.lookup : null;
}
