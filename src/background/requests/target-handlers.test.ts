import { expect, test } from 'vitest';
import { createBackgroundParts } from '../../../test/support/fakes/background-parts.ts';
import { contentSender } from '../../../test/support/fakes/senders.ts';
import type { Judge } from '../judging/judge.ts';
import { createTargetHandlers } from './target-handlers.ts';

test('the announced origin is judged, with the privacy of the sender', async () => {
  const { judge } = createBackgroundParts();
  const judged: unknown[] = [];
  const recording: Judge = {
    ...judge,
    async judge(target, context) {
      judged.push([target.hostname?.host, await context.isPrivate()]);
      return judge.judge(target, context);
    },
  };
  const handlers = createTargetHandlers({ judge: recording });
  const sender = contentSender('https://good.com/', { isPrivate: true });
  expect(await handlers['page.target']({ origin: 'https://bad.com' }, sender)).toBeNull();
  await handlers['page.target']({ origin: 'javascript:alert(1)' }, sender);
  expect(judged).toEqual([
    ['bad.com', true],
    [undefined, true],
  ]);
});
