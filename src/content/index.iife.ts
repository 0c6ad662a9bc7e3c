import { createPageGuard } from './page-guard.ts';
import { send } from './send.ts';

// Wiring only. Runs in every page at document_start, before any script of the page.
const guard = createPageGuard({
  action: () => send('page.action'),
  outcome: () => send('page.outcome'),
  leave: () => send('page.leave'),
  details: () => send('page.details'),
  trust: () => send('page.trust'),
});

// Registered on the window before any script of the page runs, so that no listener of the page can swallow the click.
addEventListener(
  'click',
  (event) => {
    if (guard.click(event)) event.stopImmediatePropagation();
  },
  true,
);

// The settings may have changed while the page was in the back/forward cache.
addEventListener('pageshow', (event) => {
  if (event.persisted) void guard.update();
});

// A prerendered page is not visible yet.
if ((document as { prerendering?: boolean }).prerendering === true) {
  document.addEventListener('prerenderingchange', () => void guard.update(), { once: true });
} else void guard.update();
