import type { Translate } from '../core/i18n/message-key.ts';
import { isWorseBySignals } from '../core/verdict/signals.ts';
import type { Assessment } from '../core/verdict/types.ts';

/** Returns the verdict in one or two words. */
export function verdictTitle(assessment: Assessment, t: Translate): string {
  if (assessment.hostname.kind === 'invalid') return t('verdict_invalid_title');
  return t(`verdict_${assessment.verdict}_title`);
}

/** Returns the verdict in one sentence: who or what decided, and what it means. */
export function verdictText(assessment: Assessment, t: Translate): string {
  const { verdict, source, threat, hostname, explanation, thresholds } = assessment;
  if (source === 'policy') return t(verdict === 'dangerous' ? 'verdict_policy_blocked' : 'verdict_policy_trusted');
  if (source === 'exception') return t('verdict_exception');
  if (source === 'session') return t('verdict_session');
  if (hostname.kind === 'invalid') return t('verdict_invalid_text');
  if (source === 'name') {
    if (verdict === 'internal') return t(hostname.kind === 'special' ? 'verdict_internal_name' : 'verdict_internal_ip');
    return t(hostname.kind === 'domain' ? 'verdict_no_model' : 'verdict_public_ip');
  }
  if (source === 'model' && explanation !== null && isWorseBySignals(explanation, thresholds)) {
    return t('verdict_new_text');
  }
  if (threat !== null && verdict !== 'uncertain') return t(`threat_${threat}_text`);
  return t(`verdict_${verdict}_text`);
}

/** Returns who decided, as a short label. */
export function sourceText(assessment: Assessment, t: Translate): string {
  return t(`source_${assessment.source}`);
}
