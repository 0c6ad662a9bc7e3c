import type { EffectiveSettings } from '../settings/effective-settings.ts';
import { findCoveringEntry } from '../settings/find-covering-entry.ts';
import type { Assessment } from '../verdict/types.ts';
import type { LookupKind } from './report.ts';

/**
 * Returns how the endpoint may be asked about a host, or null if it must not be. It may be asked about names that the
 * model is unsure of, and about public addresses, which no model scores. It must not be asked in mode `off`, about
 * hosts on the deny list, or about names without a public suffix, which may be internal names. Hosts on a list,
 * internal names and private addresses have another verdict or source. The caller checks private windows.
 *
 * @param assessment the local one, before any answer
 */
export function allowedLookup(
  { verdict, source, hostname, modelVersion }: Assessment,
  settings: EffectiveSettings,
): LookupKind | null {
  if (settings.lookup === 'off' || settings.mode === 'off') return null;
  // Without a model every name is uncertain, and the endpoint would see every name.
  if (verdict !== 'uncertain' || modelVersion === null) return null;
  if (hostname.kind === 'domain') {
    if (source !== 'model' || !hostname.knownSuffix) return null;
  } else if ((hostname.kind !== 'ipv4' && hostname.kind !== 'ipv6') || hostname.isPrivate) return null;
  return findCoveringEntry(settings.lookupDenyList, hostname.host) === null ? settings.lookup : null;
}
