import { withTimeout } from '../../core/base/timeout.ts';
import type { ModelRegistry } from '../registry/types.ts';

/** Milliseconds that a request may be held up by a look into the store: an unchanged pointer takes some tens. */
const mostMs = 300;

/**
 * Returns a function to call when a request begins: where a look into the store is due, it starts one beside the request, and what
 * it returns resolves when the look has ended, or soon after in any case. Whoever awaits that before answering keeps the look from
 * being frozen: Lambda stops the process as soon as there is an answer. A look that takes longer goes on at the next request.
 *
 * @param elapsed milliseconds from any fixed moment on, never set back
 */
export function refresher(
  registry: Pick<ModelRegistry, 'revalidate'>,
  everySeconds: number,
  elapsed: () => number,
): () => Promise<void> | null {
  let due = elapsed() + 1000 * everySeconds;
  return () => {
    if (elapsed() < due) return null;
    due = elapsed() + 1000 * everySeconds;
    return withTimeout(mostMs, () => registry.revalidate()).catch(() => {});
  };
}
