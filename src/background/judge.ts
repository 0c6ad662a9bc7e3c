import { parseHostname } from '../core/hostname/parse.ts';
import { hostOfUrl, targetOfFragment } from '../core/protocol/warning-url.ts';
import type { EffectiveSettings } from '../core/settings/effective.ts';
import { decide, type Scorer } from '../core/verdict/decide.ts';
import type { Assessment } from '../core/verdict/types.ts';
import type { Rules } from './rules.ts';

/** What there is to say about a page, with the settings that it was said under. */
export interface Judgement {
  /** Null where the page cannot be judged: the browser's own pages, files. */
  readonly assessment: Assessment | null;
  readonly settings: EffectiveSettings;
  /** The page is the warning page; the assessment is that of the page it stands before. */
  readonly isWarning: boolean;
}

export interface Judge {
  /** Judges an address; that of the warning page counts as what it warns of. Never rejects for want of a model. */
  judge(url: string): Promise<Judgement>;
  /** Returns the host that `judge` would judge, or null. */
  hostOf(url: string): string | null;
}

/** @param warningPage absolute address of the warning page */
export function createJudge(rules: Rules, model: () => Promise<Scorer | null>, warningPage: string): Judge {
  const isWarning = (url: string): boolean => url === warningPage || url.startsWith(`${warningPage}#`);
  const hostOf = (url: string): string | null => {
    if (!isWarning(url)) return hostOfUrl(url);
    const target = targetOfFragment(url.slice(warningPage.length));
    return target === null ? null : hostOfUrl(target);
  };
  return {
    hostOf,
    async judge(url) {
      const [{ effective, sessionHosts }, scorer] = await Promise.all([rules.now(), model()]);
      const host = hostOf(url);
      const hostname = host === null ? null : parseHostname(host);
      return {
        assessment: hostname === null ? null : decide(hostname, effective, sessionHosts, scorer),
        settings: effective,
        isWarning: isWarning(url),
      };
    },
  };
}

/** True where the page must not be shown: the warning page comes in its place. */
export function isBlocked({ assessment, settings, isWarning }: Judgement): boolean {
  return !isWarning && settings.mode === 'block' && assessment?.verdict === 'dangerous';
}
