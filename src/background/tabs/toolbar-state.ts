import type { Hostname } from '../../core/hostname/types.ts';
import type { Translate } from '../../core/i18n/message-key.ts';
import type { DangerousFrame } from '../../core/protocol/messages.ts';
import type { Assessment, Verdict } from '../../core/verdict/types.ts';
import type { ToolbarState } from '../../platform/toolbar.ts';
import { foreignFrames } from './foreign-frames.ts';
import type { ShownVerdict } from './navigation.ts';

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

/**
 * Returns icon, badge and title of the toolbar button. The title names the host and the verdict. A dangerous frame
 * makes the button that of a suspicious page, unless the page itself is as bad.
 */
export function toolbarState(
  { assessment, settings }: ShownVerdict,
  found: readonly DangerousFrame[],
  t: Translate,
): ToolbarState {
  if (settings.mode === 'off') return { ...plain, title: t('badge_title_off') };
  const own = assessment === null ? { ...plain, title: t('badge_title_none') } : stateOf(assessment, t);
  const [frame] = foreignFrames(found, assessment);
  if (frame === undefined || assessment?.verdict === 'suspicious' || assessment?.verdict === 'dangerous') return own;
  return { ...badges.suspicious, icon: 'suspicious', title: t('badge_title_frame', [own.title, frame.host]) };
}

function stateOf({ verdict, hostname }: Assessment, t: Translate): ToolbarState {
  return { ...badges[verdict], icon: verdict, title: t(`badge_title_${verdict}`, [shownHost(hostname)]) };
}

/** Returns an internationalised host in Unicode and in punycode, because either of them may deceive. */
function shownHost(hostname: Hostname): string {
  if (hostname.kind !== 'domain' || hostname.unicode === hostname.host) return hostname.host;
  return `${hostname.unicode} (${hostname.host})`;
}
