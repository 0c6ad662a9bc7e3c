import type { FocusTrap } from './focus-trap.ts';
import type { Hold } from './hold.ts';
import { after } from './timer.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';
/** A page that changes its document all the time is undone this often, in ms, so that the tab does not hang. */
const restoreIntervalMs = 30;

/**
 * Takes the document away from the page for good: its nodes and its listeners on window and document are gone, and it
 * can never open the document again. What its timers and observers do to the nodes is undone.
 *
 * @param show adds the content of the empty document; called again after each attempt of the page
 */
export function takeOver(hold: Pick<Hold, 'arm'>, trap: FocusTrap, show: () => void): void {
  const isSealed = seal();
  stop();
  hold.arm();

  let isWaiting = false;
  const restore = (): void => {
    isWaiting = false;
    // In two steps: browsers refuse to replace an element by another, and `seal` cannot always empty the document.
    document.replaceChildren();
    document.append(document.createElementNS(xhtml, 'html'));
    show();
    keepFocus();
  };
  const keepFocus = (): void => {
    // Listeners of the page that are older than ours would hear keys.
    if (!isSealed) trap.set();
    // Ignores the changes that were just made here.
    observer.takeRecords();
  };
  const observer = new MutationObserver(() => {
    if (!isWaiting) after(restoreIntervalMs, restore);
    isWaiting = true;
    keepFocus();
  });
  restore();
  // A listener that cannot be removed ends with its document. The empty one is covered for the same origin.
  if (!isSealed) location.replace('about:blank');
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

/**
 * Opens the document, which removes all nodes and listeners. Loading must be stopped next: browsers ignore every later
 * attempt to open a document whose loading was stopped. Returns false if the page has done that before, and where
 * content scripts cannot open documents: in Firefox, in XML, and while the page is on its way to another.
 */
function seal(): boolean {
  try {
    document.open();
    return document.documentElement === null;
  } catch {
    return false;
  }
}
