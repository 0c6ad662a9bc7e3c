import type { MessageKey, Translate } from '../../core/i18n/message-key.ts';
import type { PageAction } from '../../core/protocol/messages.ts';
import { isWorseBySignals } from '../../core/verdict/signals.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import { isBlocked, type Judgement } from '../judging/judge.ts';

/** Returns what the content script must do on a page. */
export function pageActionFor(judgement: Judgement, t: Translate): PageAction {
  const { assessment } = judgement;
  if (assessment === null || !isBlocked(judgement)) return bannerFor(judgement, t);
  return { kind: 'cover', text: t('banner_cover', [assessment.hostname.host]) };
}

/** Returns the banner of a page, even if the page would be covered, or what there is instead of a banner. */
export function bannerFor({ assessment, settings, pendingLookup }: Judgement, t: Translate): PageAction {
  if (assessment === null || settings.mode === 'off') return { kind: 'none' };
  const { verdict, source, hostname } = assessment;
  if (verdict !== 'suspicious' && verdict !== 'dangerous') return { kind: pendingLookup === null ? 'none' : 'wait' };
  const { host } = hostname;
  const isNew = isNewAndAsking(assessment);
  return {
    kind: 'banner',
    host,
    canTrust: settings.allowExceptions && source !== 'policy',
    lang: t('locale_language'),
    dir: t('locale_direction'),
    texts: {
      title: t(isNew ? 'banner_title_new' : `banner_title_${verdict}`, [host]),
      reason: t(isNew ? 'banner_reason_new' : reasonKey(assessment)),
      leave: t('banner_leave'),
      details: t('banner_details'),
      trust: t('banner_trust'),
      hide: t('banner_hide'),
      dismiss: t('banner_dismiss'),
    },
  };
}

/** Returns what the content script must do in a frame: cover it if it is dangerous. Only the page has a banner. */
export function frameActionFor(judgement: Judgement, t: Translate): PageAction {
  const { assessment } = judgement;
  if (assessment === null || !isBlocked(judgement)) return { kind: 'none' };
  return { kind: 'cover', text: t('frame_cover', [assessment.hostname.host]) };
}

function reasonKey({ source, threat }: Assessment): MessageKey {
  return source === 'policy' ? 'banner_reason_policy' : `banner_reason_${threat ?? 'unknown'}`;
}

/** Returns true if the name alone would have no banner: the site is new to the user and asks for a secret. */
function isNewAndAsking({ source, explanation, thresholds }: Assessment): boolean {
  return source === 'model' && explanation !== null && isWorseBySignals(explanation, thresholds);
}
