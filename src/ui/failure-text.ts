import type { Translate } from '../core/i18n/message-key.ts';
import type { FailureReason } from '../core/lookup/report.ts';

/** Returns one sentence on why the endpoint gave no answer. */
export function failureText(
  { reason, status }: { readonly reason: FailureReason; readonly status: number | null },
  t: Translate,
): string {
  return t(`endpoint_failed_${reason}`, [String(status ?? '–')]);
}
