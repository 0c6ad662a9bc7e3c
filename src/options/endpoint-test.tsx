import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EndpointTest as Result } from '../core/protocol/messages.ts';
import { failureText } from '../ui/failure-text.ts';
import { useUi } from '../ui/ui-context.ts';

/** Tests the connection with one request that concerns no visited site, and shows the result. */
export function EndpointTest({ test }: { test: () => Promise<Result> }): JSX.Element {
  const { t, format } = useUi();
  const [state, setState] = useState<Result | 'idle' | 'busy' | 'broken'>('idle');
  const run = async (): Promise<void> => {
    if (state === 'busy') return;
    setState('busy');
    setState(await test().catch(() => 'broken' as const));
  };
  const resultText = (): string => {
    if (state === 'idle') return '';
    if (state === 'busy') return t('options_test_busy');
    if (state === 'broken' || state.state === 'off') return t('notice_failed');
    if (state.state === 'failed') return failureText(state, t);
    return t('options_test_answers', [state.version, format.plain(Math.round(state.milliseconds))]);
  };
  const isGood = typeof state === 'object' && state.state === 'answered';
  const isBad = state === 'broken' || (typeof state === 'object' && !isGood);
  return (
    <div class="test">
      <button type="button" onClick={run} aria-disabled={state === 'busy'}>
        {t('options_test')}
      </button>
      <p role="status" class={isGood ? 'is-good' : isBad ? 'is-bad' : ''}>
        {resultText()}
      </p>
    </div>
  );
}
