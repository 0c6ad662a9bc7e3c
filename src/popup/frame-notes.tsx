import type { JSX } from 'preact';
import type { DangerousFrame } from '../core/protocol/messages.ts';
import type { EffectiveSettings } from '../core/settings/effective-settings.ts';
import { useUi } from '../ui/ui-context.ts';

/** Names the dangerous frames inside the page, which the verdict on the page does not cover. */
export function FrameNotes(props: {
  frames: readonly DangerousFrame[];
  settings: EffectiveSettings;
}): JSX.Element | null {
  const { t } = useUi();
  const { frames, settings } = props;
  if (frames.length === 0 || settings.mode === 'off') return null;
  const key = settings.mode === 'block' ? 'popup_frame_hidden' : 'popup_frame_open';
  return (
    <ul class="frame-notes">
      {frames.map(({ host }) => (
        <li key={host}>{t(key, [host])}</li>
      ))}
    </ul>
  );
}
