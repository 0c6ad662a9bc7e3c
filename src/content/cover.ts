import { addStyles } from './add-styles.ts';
import css from './cover.css?inline';
import { createFocusTrap } from './focus-trap.ts';
import type { Hold } from './hold.ts';
import { takeOver } from './take-over.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

const layout: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  background: '#7d1523',
  'z-index': '2147483647',
};

/** Replaces the page by a text and keeps all input from its scripts. Only another navigation ends that. */
export function showCover(text: string, hold: Pick<Hold, 'arm' | 'shut'>): void {
  const host = document.createElementNS(xhtml, 'div') as HTMLElement;
  for (const [name, value] of Object.entries(layout)) host.style.setProperty(name, value, 'important');
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'closed' });
  const paragraph = document.createElementNS(xhtml, 'p') as HTMLElement;
  paragraph.setAttribute('role', 'alert');
  paragraph.tabIndex = -1;
  paragraph.textContent = text;
  addStyles(shadow, css);
  shadow.append(paragraph);

  hold.shut();
  takeOver(hold, createFocusTrap(), () => {
    document.documentElement.append(host);
    // Browsers without popovers rely on the z-index.
    host.showPopover?.();
    paragraph.focus({ preventScroll: true });
  });
}
