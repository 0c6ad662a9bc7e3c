import type { Hostname } from '../../core/hostname/types.ts';
import type { Verdict } from '../../core/verdict/types.ts';
import type { ToolbarState } from '../../platform/toolbar.ts';
import type { Translate } from '../base/translate.ts';
import type { Judgement } from '../judging/judge.ts';

/** Signs that tell the verdicts apart without their colours; nothing for the case that is to be no distraction. */
const signs: Readonly<Record<Verdict, { readonly text: string; readonly color: string }>> = {
  trusted: { text: '✓', color: '#136f83' },
  internal: { text: '–', color: '#5b6672' },
  safe: { text: '', color: '#1f7a48' },
  uncertain: { text: '?', color: '#7a6100' },
  suspicious: { text: '!', color: '#b35410' },
  dangerous: { text: '✕', color: '#c22e43' },
};

const plain = { text: '', color: '#5b6672', icon: 'hostwise' };

/** Returns what the toolbar button shows for a judgement: icon, sign and a title with host and verdict in words. */
export function toolbarState({ assessment, settings }: Judgement, t: Translate): ToolbarState {
  if (settings.mode === 'off') return { ...plain, title: t('badge_title_off') };
  if (assessment === null) return { ...plain, title: t('badge_title_none') };
  const { verdict, hostname } = assessment;
  return { ...signs[verdict], icon: verdict, title: t(`badge_title_${verdict}`, [shownHost(hostname)]) };
}

/** The host in Unicode where that differs, with the punycode beside it, because one of the two may deceive. */
function shownHost(hostname: Hostname): string {
  if (hostname.kind !== 'domain' || hostname.unicode === hostname.host) return hostname.host;
  return `${hostname.unicode} (${hostname.host})`;
}
