import { createBackoff } from './backoff.ts';

/** An element above the page, with a shadow tree that page scripts cannot reach. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  remove(): void;
}

const xhtml = 'http://www.w3.org/1999/xhtml';
const checkIntervalMs = 1000;

/**
 * Puts an element above the page and keeps it there. It is in the top layer, above every z-index. Its inline
 * `!important` styles override every style sheet. It is restored if the page removes, changes, closes or covers it. If
 * the page keeps doing so, it is restored less and less often, so that the tab does not hang.
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
    // Ignores the changes that were just made here.
    observer.takeRecords();
  };
  const backoff = createBackoff(restore);
  const check = (): void => {
    if (!isIntact(host, attributes) || !isOnTop(host)) backoff.request();
  };
  const observer = new MutationObserver(() => {
    if (!isIntact(host, attributes)) backoff.request();
  });
  const onToggle = (): void => {
    if (!isOpen(host)) backoff.request();
  };

  observer.observe(document, { childList: true });
  if (document.documentElement !== null) observer.observe(document.documentElement, { childList: true });
  observer.observe(host, { attributes: true });
  host.addEventListener('toggle', onToggle);
  const timer = setInterval(check, checkIntervalMs);
  restore();

  return {
    host,
    shadow,
    remove() {
      clearInterval(timer);
      observer.disconnect();
      host.removeEventListener('toggle', onToggle);
      backoff.cancel();
      host.remove();
    },
  };
}

/** Shows the element as the topmost one in the top layer. */
function raise(host: HTMLElement): void {
  // Browsers without popovers rely on the z-index.
  if (typeof host.showPopover !== 'function' || !host.isConnected) return;
  try {
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  } catch {
    // The page is moving the element right now; the observer will notice.
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

/** Returns true if a click on the middle of the element would hit it. */
function isOnTop(host: HTMLElement): boolean {
  if (!isOpen(host)) return false;
  if (typeof document.elementFromPoint !== 'function' || document.visibilityState !== 'visible') return true;
  const { left, top, width, height } = host.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === host;
}
