import type { Judge } from '../judging/judge.ts';
import type { Handlers } from './router.ts';

/**
 * Answers the content script's announcement of a navigation. The judgement alone is enough: the network layer learns
 * from it, and blocks a dangerous host before the navigation starts.
 */
export function createTargetHandlers({ judge }: { readonly judge: Judge }): Handlers<'page.target'> {
  return {
    'page.target': async ({ origin }, { isPrivate }) => {
      await judge.judge(judge.parseTarget(origin), { isPrivate: () => isPrivate });
      return null;
    },
  };
}
