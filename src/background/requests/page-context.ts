import type { PageContext } from '../judging/judge.ts';
import type { ContentSender } from './sender.ts';

/** Returns what the judgement of a page depends on. The fields of a frame do not count for its own host. */
export function contextOf(sender: ContentSender): PageContext {
  return { isPrivate: () => sender.isPrivate, page: sender.frameId === 0 ? sender : null };
}
