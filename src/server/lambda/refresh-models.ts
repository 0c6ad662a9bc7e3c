import { withTimeout } from '../../core/base/timeout.ts';
import type { ModelRegistry } from '../registry/types.ts';

/** How long a revalidation may delay an answer, in milliseconds. It takes a few tens if the pointer is unchanged. */
const maxDelayMs = 300;

/**
 * Starts a revalidation of the models beside the request that begins, if one is due.
 * @returns null if none is due, otherwise a promise that resolves when the revalidation ends or the delay is used up.
 *   Lambda freezes the process when it has the answer, so the handler awaits this first. A slower revalidation
 *   continues during the next request.
 */
export function refreshModels(registry: Pick<ModelRegistry, 'revalidateIfDue'>): Promise<void> | null {
  const revalidation = registry.revalidateIfDue();
  return revalidation === null ? null : withTimeout(maxDelayMs, () => revalidation).catch(() => {});
}
