import type { JSX } from 'preact';
import type { Translate } from '../core/i18n/message-key.ts';
import { useUi } from '../ui/ui-context.ts';
import { Mark } from '../ui/verdict-icon.tsx';

const browserSchemes = new Set(['chrome', 'edge', 'about', 'brave', 'opera', 'vivaldi', 'devtools', 'view-source']);
const extensionSchemes = new Set(['chrome-extension', 'moz-extension', 'extension']);

/** Returns why a page with this scheme has no verdict; other schemes get a general reason. */
export function unjudgedText(scheme: string, t: Translate): string {
  if (browserSchemes.has(scheme)) return t('popup_unjudged_browser');
  if (extensionSchemes.has(scheme)) return t('popup_unjudged_extension');
  if (scheme === 'file') return t('popup_unjudged_file');
  return scheme === '' ? t('popup_unjudged_unknown') : t('popup_unjudged_scheme', [scheme]);
}

/** Shown for a page without a hostname: a new tab, one of the browser's own pages, a file. */
export function Unjudged({ scheme }: { scheme: string }): JSX.Element {
  const { t } = useUi();
  return (
    <div class="unjudged">
      <Mark size={44} />
      <h2>{t('popup_unjudged_title')}</h2>
      <p>{unjudgedText(scheme, t)}</p>
      <p class="unjudged-hint">{t('popup_unjudged_hint')}</p>
    </div>
  );
}
