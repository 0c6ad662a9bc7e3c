import type { Hostname } from '../../core/hostname/types.ts';
import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import { exceptionFor } from '../../core/settings/exception-for.ts';
import { hasDiscount, type Signals } from '../../core/verdict/signals.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import type { AskingPages } from './asking-pages.ts';
import type { VisitStore } from './visit-store.ts';

/** The page that a hostname is judged for. */
export interface SignalPage {
  readonly tabId: number;
  readonly documentId: string | null;
}

/** What only this machine knows about the visits to a site. */
export interface LocalSignals {
  /**
   * Reads the signals for an assessment by name alone. Resolves to null if no signal could change it.
   * @param page null before there is a page; then no one looks at its fields
   */
  read(byName: Assessment, settings: EffectiveSettings, page: SignalPage | null): Promise<Signals | null>;
  /** Returns true if a field for secrets on the page could change how it is shown. */
  isWorthLooking(assessment: Assessment | null, settings: EffectiveSettings): Promise<boolean>;
  /** Notes that the page has a field for secrets. */
  noteSecretField(hostname: Hostname, page: SignalPage): Promise<void>;
  /** Counts a visit. Nothing is counted while no signal needs it. */
  recordVisit(assessment: Assessment, settings: EffectiveSettings, isPrivate: boolean): Promise<void>;
  /** Forgets all visits, those in private windows included. */
  clearVisits(): Promise<void>;
  /** Forgets what the settings no longer allow to keep. */
  applySettings(settings: EffectiveSettings): Promise<void>;
}

export interface LocalSignalsDeps {
  /** On the disk. */
  readonly visits: VisitStore;
  /** In memory, for private windows. */
  readonly privateVisits: VisitStore;
  readonly askingPages: AskingPages;
}

export function createLocalSignals({ visits, privateVisits, askingPages }: LocalSignalsDeps): LocalSignals {
  async function isFirstVisit(hostname: Hostname, { noticeFirstVisits }: EffectiveSettings): Promise<boolean> {
    if (!noticeFirstVisits) return false;
    const site = exceptionFor(hostname);
    const stores = await Promise.all([visits.isFirstVisit(site), privateVisits.isFirstVisit(site)]);
    return stores.every(Boolean);
  }

  return {
    async read(byName, settings, page) {
      if (!canChange(byName)) return null;
      const { hostname } = byName;
      const asksForSecrets =
        page === null || !settings.noticeSecretFields ? null : await askingPages.has({ ...page, host: hostname.host });
      return { isFirstVisit: await isFirstVisit(hostname, settings), asksForSecrets };
    },
    async isWorthLooking(assessment, settings) {
      if (assessment === null || settings.mode === 'off' || !settings.noticeSecretFields) return false;
      if (!canChange(assessment)) return false;
      // Without a discount, a name that looks generated has a banner again.
      return hasDiscount(assessment.explanation) || isFirstVisit(assessment.hostname, settings);
    },
    noteSecretField: ({ host }, page) => askingPages.add({ ...page, host }),
    async recordVisit({ hostname, verdict }, settings, isPrivate) {
      const { mode, noticeFirstVisits, protectOwnSites } = settings;
      if (mode === 'off' || hostname.kind !== 'domain' || !(noticeFirstVisits || protectOwnSites)) return;
      const isOwn = hostname.knownSuffix && !hostname.privateSuffix && !hostname.isOpenZone;
      // A name that the model doubts must not become one that others are compared with.
      const mayName = protectOwnSites && !isPrivate && isOwn && (verdict === 'safe' || verdict === 'trusted');
      await (isPrivate ? privateVisits : visits).record(exceptionFor(hostname), mayName);
    },
    async clearVisits() {
      await Promise.all([visits.clear(), privateVisits.clear()]);
    },
    async applySettings({ noticeFirstVisits, protectOwnSites }) {
      if (!noticeFirstVisits && !protectOwnSites) await Promise.all([visits.clear(), privateVisits.clear()]);
      else if (!protectOwnSites) await visits.clearNames();
    },
  };
}

function canChange({ source, verdict }: Assessment): boolean {
  return source === 'model' && (verdict === 'uncertain' || verdict === 'suspicious');
}
