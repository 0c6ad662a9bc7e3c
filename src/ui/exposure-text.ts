import type { Translate } from '../core/i18n/message-key.ts';
import type { Exposure } from '../core/protocol/exposure.ts';
import type { Formatters } from './format.ts';

/** Says in one sentence how far a page got before it was stopped. */
export function exposureText(exposure: Exposure, t: Translate, format: Formatters): string {
  if (exposure.kind !== 'shown') return t(`exposure_${exposure.kind}`);
  // Rounded up, so that the text never plays the time down.
  return t('exposure_shown', [format.seconds(Math.max(1, Math.ceil(exposure.milliseconds / 100)) / 10)]);
}
