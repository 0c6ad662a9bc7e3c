import type { MessageKey, Translate } from '../../core/i18n/message-key.ts';
import type { PageAction } from '../../core/protocol/messages.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import { isBlocked, type Judgement } from '../judging/judge.ts';

/** Returns what the content script must do on a page. */
export function pageActionFor(judgement: Judgement, t: Translate): PageAction {
  const { assessment, settings } = judgement;
  if (assessment === null || settings.mode === 'off') return { kind: 'none' };
  if (isBlocked(judgement)) return { kind: 'cover', text: t('banner_cover', [assessment.hostname.host]) };
  const { verdict, source } = assessment;
  if (verdict !== 'suspicious' && verdict !== 'dangerous')
    return { kind: judgement.pendingLookup === null ? 'none' : 'wait' };
  const { host } = assessment.hostname;
  return {
    kind: 'banner',
    host,
    canTrust: settings.allowExceptions && source !== 'policy',
    texts: {
      title: t(`banner_title_${verdict}`, [host]),
      reason: t(reasonKey(assessment)),
      leave: t('banner_leave'),
      details: t('banner_details'),
      trust: t('banner_trust'),
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
