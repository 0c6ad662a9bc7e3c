import type { Hostname } from '../../core/hostname/types.ts';
import type { Translate } from '../../core/i18n/message-key.ts';
import type { Verdict } from '../../core/verdict/types.ts';
import type { ToolbarState } from '../../platform/toolbar.ts';
import type { Judgement } from '../judging/judge.ts';

/** Badge texts distinguish the verdicts without colour. A safe page has none, so that it does not distract. */
const badges: Readonly<Record<Verdict, { readonly text: string; readonly color: string }>> = {
  trusted: { text: '✓', color: '#136f83' },
  internal: { text: '–', color: '#5b6672' },
  safe: { text: '', color: '#1f7a48' },
  uncertain: { text: '?', color: '#7a6100' },
  suspicious: { text: '!', color: '#b35410' },
  dangerous: { text: '✕', color: '#c22e43' },
};

const plain = { text: '', color: '#5b6672', icon: 'hostwise' };

/** Returns icon, badge and title of the toolbar button. The title names the host and the verdict. */
export function toolbarState({ assessment, settings }: Judgement, t: Translate): ToolbarState {
  if (settings.mode === 'off') return { ...plain, title: t('badge_title_off') };
  if (assessment === null) return { ...plain, title: t('badge_title_none') };
  const { verdict, hostname } = assessment;
  return { ...badges[verdict], icon: verdict, title: t(`badge_title_${verdict}`, [shownHost(hostname)]) };
}

/** Returns an internationalised host in Unicode and in punycode, because either of them may deceive. */
function shownHost(hostname: Hostname): string {
  if (hostname.kind !== 'domain' || hostname.unicode === hostname.host) return hostname.host;
  return `${hostname.unicode} (${hostname.host})`;
}
