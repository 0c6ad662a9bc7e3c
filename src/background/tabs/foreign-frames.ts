import type { DangerousFrame } from '../../core/protocol/messages.ts';
import type { Assessment } from '../../core/verdict/types.ts';

/** Returns the frames that are worth a word: those of other hosts than the page itself. */
export function foreignFrames(found: readonly DangerousFrame[], page: Assessment | null): readonly DangerousFrame[] {
  return found.filter(({ host }) => host !== page?.hostname.host);
}
