import { dayOf } from '../../core/base/days.ts';
import { webAddressOf } from '../../core/base/url.ts';
import { hostnameOfUrl } from '../../core/hostname/parse.ts';
import type { Hostname } from '../../core/hostname/types.ts';
import { allowedLookup } from '../../core/lookup/allowed-lookup.ts';
import { applyReport } from '../../core/lookup/apply-report.ts';
import type { LookupKind, LookupReport } from '../../core/lookup/report.ts';
import type { StopCause } from '../../core/protocol/exposure.ts';
import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import { decide, type Scorer } from '../../core/verdict/decide.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import { warn } from '../base/log.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { SettingsSnapshot, SettingsStore } from '../settings/settings-store.ts';
import type { LocalSignals, SignalPage } from '../signals/local-signals.ts';
import type { FindOwnScorer } from '../signals/own-sites-model.ts';
import type { Promotions } from './promotions.ts';

/** What an address is judged by. */
export interface PageTarget {
  /** Null if the page cannot be judged: the browser's own pages, files. */
  readonly hostname: Hostname | null;
  /**
   * The http(s) address that leads to the host, null if there is none: the page's own, or the root of the origin of a
   * `blob:`, `about:blank` or similar page.
   */
  readonly address: string | null;
  /** True for the warning page. Hostname and address are those of the page that it warns of, once they are found. */
  readonly isWarning: boolean;
}

/** An assessment of one page, with the settings and the look-up report that it rests on. */
export interface Judgement {
  readonly target: PageTarget;
  /** Null if the page cannot be judged. */
  readonly assessment: Assessment | null;
  readonly settings: EffectiveSettings;
  /** What was sent about the page and what came back. The assessment takes it into account. */
  readonly lookup: LookupReport | null;
  /** The look-up that could still change the verdict; null if none could, or if none is allowed. */
  readonly pendingLookup: LookupKind | null;
  /** The host has kept its banner from being read in this session, so that only the warning page is left. */
  readonly isPromoted: boolean;
}

/** What a judgement depends on besides the address. */
export interface PageContext {
  /** Called only if the answer matters. */
  isPrivate(): boolean | Promise<boolean>;
  /** The page that shows the host in a tab, if there is one yet. */
  readonly page?: SignalPage | null | undefined;
  /** The last report on the page, used if the cache no longer has an answer. */
  readonly previousReport?: LookupReport | null | undefined;
}

export interface Judge {
  /**
   * Parses an address once; everything behind it works on the parsed hostname. Never throws.
   * @param origin the origin that the browser reports for the page. It counts only if the address has no host
   * (`about:blank`, `about:srcdoc`, `data:`), because the origin of a sandboxed page is opaque.
   */
  parseTarget(url: string, origin?: string | null): PageTarget;
  /** Judges a page. Sends nothing, does not wait for the network, and does not reject if the model is missing. */
  judge(target: PageTarget, context: PageContext): Promise<Judgement>;
}

export interface JudgeDeps {
  readonly settingsStore: SettingsStore;
  readonly model: () => Promise<Scorer | null>;
  readonly lookups: Pick<Lookups, 'findCached'>;
  /** Absolute address of the warning page. */
  readonly warningPage: string;
  readonly clock: () => number;
  /** Asks the browser whether the user consents to sending visited hostnames. Called only before a look-up. */
  readonly hasConsent: () => Promise<boolean>;
  readonly promotions: Pick<Promotions, 'has'>;
  readonly signals: Pick<LocalSignals, 'read'>;
  readonly findOwnScorer: FindOwnScorer;
}

export function createJudge(deps: JudgeDeps): Judge {
  const { settingsStore, model, lookups, warningPage, clock, hasConsent, promotions, signals } = deps;

  /** Judges without the endpoint, by the name and by what only this machine knows. */
  async function judgeLocally(
    hostname: Hostname,
    { effective: settings, sessionHosts }: SettingsSnapshot,
    bundled: Scorer | null,
    { isPrivate, page = null }: PageContext,
  ): Promise<Assessment> {
    const scorer = bundled === null ? null : await deps.findOwnScorer(bundled, settings, isPrivate);
    const byName = decide(hostname, settings, sessionHosts, scorer);
    const known = await signals.read(byName, settings, page).catch((error: unknown) => {
      warn('cannot read the visits', error);
      return null;
    });
    return known === null ? byName : decide(hostname, settings, sessionHosts, scorer, known);
  }

  async function withLookup(
    local: Assessment,
    settings: EffectiveSettings,
    { isPrivate, previousReport }: PageContext,
  ): Promise<Pick<Judgement, 'assessment' | 'lookup' | 'pendingLookup'>> {
    const { hostname } = local;
    const previous = previousReport?.host === hostname.host ? previousReport : null;
    const kind = allowedLookup(local, settings);
    // An administrator's policy counts as the users' consent.
    const hasAgreed = kind !== null && (settings.managed.includes('lookup') || (await hasConsent()));
    if (kind === null || !hasAgreed || (!settings.lookupInPrivateWindows && (await isPrivate()))) {
      // The report stays visible even though it no longer affects the verdict.
      return { assessment: local, lookup: previous, pendingLookup: null };
    }
    const cached = await lookups.findCached(hostname, kind).catch((error: unknown) => {
      warn('cannot read cached answers', error);
      return null;
    });
    const report = cached ?? previous;
    return {
      assessment: report === null ? local : applyReport(local, report, dayOf(clock())),
      lookup: report,
      pendingLookup: cached === null ? kind : null,
    };
  }

  return {
    parseTarget(url, origin) {
      const isWarning = url === warningPage || url.startsWith(`${warningPage}#`);
      const address = webAddressOf(url) ?? webAddressOf(`${origin ?? ''}/`);
      return { hostname: address === null ? null : hostnameOfUrl(address), address, isWarning };
    },
    async judge(target, context) {
      const [snapshot, scorer] = await Promise.all([settingsStore.snapshot(), model()]);
      const settings = snapshot.effective;
      const { hostname } = target;
      if (hostname === null)
        return { target, settings, assessment: null, lookup: null, pendingLookup: null, isPromoted: false };
      const local = await judgeLocally(hostname, snapshot, scorer, context);
      const [judged, isPromoted] = await Promise.all([
        withLookup(local, settings, context),
        promotions.has(hostname.host),
      ]);
      return { target, settings, ...judged, isPromoted };
    },
  };
}

/** Returns true if the warning page must replace the page. */
export function isBlocked(judgement: Judgement): boolean {
  return !judgement.target.isWarning && (isBlockedByVerdict(judgement) || isBlockedByPromotion(judgement));
}

/** Returns why the warning page replaces a blocked page. */
export function stopCauseOf(judgement: Judgement): StopCause {
  return isBlockedByVerdict(judgement) ? 'verdict' : 'attack';
}

function isBlockedByVerdict({ assessment, settings }: Judgement): boolean {
  return settings.mode === 'block' && assessment?.verdict === 'dangerous';
}

function isBlockedByPromotion({ assessment, settings, isPromoted }: Judgement): boolean {
  const hasBanner = assessment?.verdict === 'suspicious' || assessment?.verdict === 'dangerous';
  return isPromoted && settings.mode !== 'off' && hasBanner;
}
