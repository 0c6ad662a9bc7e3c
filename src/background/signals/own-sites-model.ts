import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import type { Scorer } from '../../core/verdict/decide.ts';
import { warn } from '../base/log.ts';
import type { VisitStore } from './visit-store.ts';

/** A scorer that can protect further sites from imitation. */
export interface ProtectingScorer extends Scorer {
  /** Returns a scorer that also recognises imitations of these registrable domains. */
  withProtectedSites(domains: readonly string[]): Scorer;
}

/**
 * Returns the scorer that also protects the sites that the user visits often, or the bundled one if there are none, if
 * the setting is off, or in a private window.
 */
export type FindOwnScorer = (
  bundled: Scorer,
  settings: EffectiveSettings,
  isPrivate: () => boolean | Promise<boolean>,
) => Promise<Scorer>;

export function createOwnSitesModel(visits: Pick<VisitStore, 'ownSites'>): FindOwnScorer {
  let built: { readonly bundled: Scorer; readonly names: string; readonly scorer: Scorer } | null = null;
  return async (bundled, { protectOwnSites }, isPrivate) => {
    if (!protectOwnSites || !isProtecting(bundled)) return bundled;
    const domains = await visits.ownSites();
    if (domains.length === 0 || (await isPrivate())) return bundled;
    // Building takes milliseconds. The order changes with every visit, the names only now and then.
    const names = [...domains].sort().join(' ');
    if (built?.names !== names || built.bundled !== bundled) {
      built = { bundled, names, scorer: protect(bundled, domains) };
    }
    return built.scorer;
  };
}

/** The tables of the model have a largest size. */
function protect(bundled: ProtectingScorer, domains: readonly string[]): Scorer {
  try {
    return bundled.withProtectedSites(domains);
  } catch (error) {
    warn('cannot protect the own sites', error);
    return bundled;
  }
}

function isProtecting(scorer: Scorer): scorer is ProtectingScorer {
  return 'withProtectedSites' in scorer;
}
