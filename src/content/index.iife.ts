import { showCover } from './cover.ts';
import { createEarlyJudging } from './early-judging.ts';
import { isFocusTrap } from './focus-trap.ts';
import { createHold } from './hold.ts';
import { createPageGuard } from './page-guard.ts';
import { isOrphaned, onRefresh, send } from './send.ts';

/** Wiring only. Runs in every page and frame at document_start, before any script of the page. */
function start(): void {
  const report = (origin: string): void => {
    if (isOrphaned()) hold.disconnect();
    else void send('page.target', { origin });
  };
  const judgeEarly = createEarlyJudging(report);
  const hold = createHold((event) => {
    // The settings may have changed while the page was in the back/forward cache.
    if (event.type === 'pageshow') {
      if ((event as PageTransitionEvent).persisted) void guard.judge();
    }
    // The address bar takes the focus before an address is typed. The background needs this time to wake.
    else if (event.type === 'blur') {
      if (event.isTrusted && event.target === window) report(location.origin);
    }
    // No listener of the page may swallow a click or key on the banner, or hear of it.
    else if (guard.handle(event)) event.stopImmediatePropagation();
    else judgeEarly(event);
  });
  const guard = createPageGuard(
    {
      action: () => send('page.action', null),
      outcome: () => send('page.outcome', null),
      leave: () => send('page.leave', null),
      details: () => send('page.details', null),
      trust: () => send('page.askTrust', null),
      hide: () => send('page.hide', null),
      dismiss: () => send('page.dismiss', null),
      promote: (technique) => send('page.promote', { technique }),
      refresh: () => send('page.refresh', null),
      onRefresh,
      isOrphaned,
    },
    { hold, cover: (text) => showCover(text, hold), reload: () => location.reload() },
  );

  // A prerendered page is not visible yet, and gets no input.
  if ((document as { prerendering?: boolean }).prerendering === true) {
    // On the window, where no listener of the page comes first.
    addEventListener('prerenderingchange', () => void guard.judge(), { capture: true, once: true });
  } else void guard.judge();
}

if (!isFocusTrap()) start();
