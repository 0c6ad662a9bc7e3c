import { createPageGuard } from './page-guard.ts';
import { send } from './send.ts';

// Wiring only; runs in every page at document_start, before any script of the page.
const guard = createPageGuard({
  action: () => send('page.action'),
  outcome: () => send('page.outcome'),
  leave: () => send('page.leave'),
  details: () => send('page.details'),
  trust: () => send('page.trust'),
});

// On the window and this early, so that no listener of the page comes before it and swallows the click.
addEventListener(
  'click',
  (event) => {
    if (guard.click(event)) event.stopImmediatePropagation();
  },
  true,
);

// A page out of the back/forward cache may have been judged anew since it was left.
addEventListener('pageshow', (event) => {
  if (event.persisted) void guard.update();
});

// A prerendered page is nobody's page yet.
if ((document as { prerendering?: boolean }).prerendering === true) {
  document.addEventListener('prerenderingchange', () => void guard.update(), { once: true });
} else void guard.update();
