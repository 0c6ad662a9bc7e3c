import { createBackoff } from './backoff.ts';

/** An element over the page with a shadow tree that page scripts cannot reach. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  remove(): void;
}

const xhtml = 'http://www.w3.org/1999/xhtml';
const checkEvery = 1000;

/**
 * Puts an element over the page and keeps it there: in the top layer, above every z-index; with inline `!important`
 * styles, which no style sheet outranks; and put back when the page removes it, changes its attributes, closes it or
 * covers it. A page that keeps fighting is answered ever more rarely, so that it cannot be made to hang.
 *
 * @param style the layout of the element itself
 */
export function createOverlay(style: Readonly<Record<string, string>>): Overlay {
  const host = document.createElementNS(xhtml, 'div');
  const shadow = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  for (const [name, value] of Object.entries({ all: 'initial', ...style })) {
    host.style.setProperty(name, value, 'important');
  }
  const attributes: Readonly<Record<string, string>> = {
    style: host.getAttribute('style') ?? '',
    popover: 'manual',
  };

  const restore = (): void => {
    for (const { name } of [...host.attributes]) {
      if (!Object.hasOwn(attributes, name)) host.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (host.getAttribute(name) !== value) host.setAttribute(name, value);
    }
    if (host.parentNode !== document.documentElement) document.documentElement?.prepend(host);
    raise(host);
    // What was just done is no reason to do it again.
    observer.takeRecords();
  };
  const backoff = createBackoff(restore);
  const check = (): void => {
    if (!isIntact(host, attributes) || !isOnTop(host)) backoff.request();
  };
  const observer = new MutationObserver(() => {
    if (!isIntact(host, attributes)) backoff.request();
  });
  const closed = (): void => {
    if (!isOpen(host)) backoff.request();
  };

  observer.observe(document, { childList: true });
  if (document.documentElement !== null) observer.observe(document.documentElement, { childList: true });
  observer.observe(host, { attributes: true });
  host.addEventListener('toggle', closed);
  const timer = setInterval(check, checkEvery);
  restore();

  return {
    host,
    shadow,
    remove() {
      clearInterval(timer);
      observer.disconnect();
      host.removeEventListener('toggle', closed);
      backoff.cancel();
      host.remove();
    },
  };
}

/** Shows the element in the top layer, above whatever else is there. */
function raise(host: HTMLElement): void {
  // Browsers without popovers have the z-index only.
  if (typeof host.showPopover !== 'function' || !host.isConnected) return;
  try {
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  } catch {
    // The page moves the element at this very moment; the observer will tell.
  }
}

function isOpen(host: HTMLElement): boolean {
  return typeof host.showPopover !== 'function' || host.matches(':popover-open');
}

function isIntact(host: HTMLElement, attributes: Readonly<Record<string, string>>): boolean {
  return (
    host.parentNode === document.documentElement &&
    host.attributes.length === Object.keys(attributes).length &&
    Object.entries(attributes).every(([name, value]) => host.getAttribute(name) === value)
  );
}

/** True where the middle of the element is what a click there would hit. */
function isOnTop(host: HTMLElement): boolean {
  if (!isOpen(host)) return false;
  if (typeof document.elementFromPoint !== 'function' || document.visibilityState !== 'visible') return true;
  const { left, top, width, height } = host.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === host;
}
