import { dayOf } from '../../core/base/days.ts';
import { hostOfUrl } from '../../core/base/url.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { applyReport } from '../../core/lookup/apply-report.ts';
import { mayLookUp } from '../../core/lookup/may-look-up.ts';
import type { LookupKind, LookupReport } from '../../core/lookup/report.ts';
import { targetOfFragment } from '../../core/protocol/warning-url.ts';
import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import { decide, type Scorer } from '../../core/verdict/decide.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import { warn } from '../base/log.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** What there is to say about a page, with the settings that it was said under. */
export interface Judgement {
  /** Null where the page cannot be judged: the browser's own pages, files. */
  readonly assessment: Assessment | null;
  readonly settings: EffectiveSettings;
  /** The page is the warning page; the assessment is that of the page it stands before. */
  readonly isWarning: boolean;
  /** What was sent about the page and what came back; the assessment has it in it. */
  readonly lookup: LookupReport | null;
  /** How the endpoint may be asked for what is not known of the page; null where it may not, or nothing is missing. */
  readonly pendingLookup: LookupKind | null;
}

/** Where a page is. */
export interface PageContext {
  /** Asked only where it matters. */
  isPrivate(): boolean | Promise<boolean>;
  /** What is known of the page from before, in case nothing fresher is. */
  readonly previousReport?: LookupReport | null | undefined;
}

export interface Judge {
  /**
   * Judges an address; that of the warning page counts as what it warns of. Sends nothing and waits for no network. Never
   * rejects for want of a model.
   */
  judge(url: string, place: PageContext): Promise<Judgement>;
  /** Returns the host that `judge` would judge, or null. */
  hostOf(url: string): string | null;
}

export interface JudgeDeps {
  readonly settingsStore: SettingsStore;
  readonly model: () => Promise<Scorer | null>;
  readonly lookups: Pick<Lookups, 'findCached'>;
  /** Absolute address of the warning page. */
  readonly warningPage: string;
  readonly clock: () => number;
  /** True while the browser's own consent to send what is visited holds; asked only before something would be. */
  readonly hasConsent: () => Promise<boolean>;
}

export function createJudge({ settingsStore, model, lookups, warningPage, clock, hasConsent }: JudgeDeps): Judge {
  const isWarning = (url: string): boolean => url === warningPage || url.startsWith(`${warningPage}#`);
  const hostOf = (url: string): string | null => {
    if (!isWarning(url)) return hostOfUrl(url);
    const target = targetOfFragment(url.slice(warningPage.length));
    return target === null ? null : hostOfUrl(target);
  };

  async function withLookup(
    local: Assessment,
    settings: EffectiveSettings,
    { isPrivate, previousReport }: PageContext,
  ): Promise<Pick<Judgement, 'assessment' | 'lookup' | 'pendingLookup'>> {
    const { hostname } = local;
    const own = previousReport?.host === hostname.host ? previousReport : null;
    const kind = mayLookUp(local, settings);
    // Whoever administers the browser has agreed for its users.
    const isAgreed = kind !== null && (settings.managed.includes('lookup') || (await hasConsent()));
    if (kind === null || !isAgreed || (!settings.lookupInPrivateWindows && (await isPrivate()))) {
      // What was sent stays said, even where it counts no more.
      return { assessment: local, lookup: own, pendingLookup: null };
    }
    const known = await lookups.findCached(hostname, kind).catch((error: unknown) => {
      warn('earlier answers cannot be read', error);
      return null;
    });
    const report = known ?? own;
    return {
      assessment: report === null ? local : applyReport(local, report, dayOf(clock())),
      lookup: report,
      pendingLookup: known === null ? kind : null,
    };
  }

  return {
    hostOf,
    async judge(url, place) {
      const [{ effective: settings, sessionHosts }, scorer] = await Promise.all([settingsStore.snapshot(), model()]);
      const host = hostOf(url);
      const hostname = host === null ? null : parseHostname(host);
      const shared = { settings, isWarning: isWarning(url) };
      if (hostname === null) return { ...shared, assessment: null, lookup: null, pendingLookup: null };
      const local = decide(hostname, settings, sessionHosts, scorer);
      return { ...shared, ...(await withLookup(local, settings, place)) };
    },
  };
}

/** True where the page must not be shown: the warning page comes in its place. */
export function isBlocked({ assessment, settings, isWarning }: Judgement): boolean {
  return !isWarning && settings.mode === 'block' && assessment?.verdict === 'dangerous';
}
