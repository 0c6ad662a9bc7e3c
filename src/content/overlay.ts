import type { Technique } from '../core/protocol/messages.ts';
import { createBackoff } from './backoff.ts';
import { createHiddenTime, maxHiddenMs } from './hidden-time.ts';
import { inspect, isHit, isOpen, isUnder, isUnseen } from './inspect.ts';
import { findModals } from './modals.ts';
import { createSight } from './sight.ts';
import { after } from './timer.ts';

/** An element above the page that page scripts and style sheets cannot reach. */
export interface Overlay {
  /** The element in the page's tree, which events on the overlay have as their target. It has no box of its own. */
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** What is seen; in the shadow tree, so that neither its events nor its styles are the page's. */
  readonly box: HTMLElement;
  /** Returns for how long nothing has been above the overlay, in ms. */
  clearFor(): number;
  remove(): void;
}

export interface OverlayListener {
  /**
   * Called if the page has hidden the overlay for so long that a person could not read it, or if it forces one repair
   * after another. Called again after a while, in case the first call was lost.
   */
  onHidden(technique: Technique): void;
  /** Returns true once no one answers to the overlay any more. It then removes itself. */
  isOrphaned(): boolean;
}

const xhtml = 'http://www.w3.org/1999/xhtml';
const lookIntervalMs = 100;
/** A view transition that hides the overlay for longer is ended, in ms. */
const maxTransitionMs = 600;
/** A page that makes this many repairs necessary within ten seconds is fighting the overlay. */
const maxRepairs = 12;
const repairWindowMs = 10_000;
/** An element that the page opens over the overlay counts as so many repairs. */
const coverWeight = 3;
const repeatReportMs = 1500;

/**
 * Puts an element above the page and keeps it there. It is in the top layer, above every z-index, and inside the
 * topmost modal dialog or full-screen element if there is one, because everything else is inert then. It is
 * repaired if the page removes, hides or covers it. If the page keeps doing so, it is repaired less and less often, so
 * that the tab does not hang.
 *
 * @param style the layout of the box
 */
export function createOverlay(
  style: Readonly<Record<string, string>>,
  { onHidden, isOrphaned }: OverlayListener,
): Overlay {
  const host = createStyled({ all: 'initial', display: 'contents' });
  const shadow = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  const box = createStyled({ all: 'initial', 'user-select': 'none', ...style });
  box.setAttribute('popover', 'manual');
  shadow.append(box);
  const hostStyle = host.getAttribute('style') ?? '';

  const sight = createSight(box);
  const hiddenTime = createHiddenTime();
  let repairs: number[] = [];
  let clearSince = Date.now();
  let reportedAt = 0;
  const report = (technique: Technique): void => {
    const now = Date.now();
    if (now - reportedAt < repeatReportMs) return;
    reportedAt = now;
    onHidden(technique);
  };

  const isTouched = (): boolean =>
    !host.isConnected || host.attributes.length !== 1 || host.getAttribute('style') !== hostStyle;
  const count = (weight: number): void => {
    const now = Date.now();
    repairs = [...repairs.filter((time) => now - time < repairWindowMs), ...Array<number>(weight).fill(now)];
    if (repairs.length > maxRepairs) report('fought');
  };
  const repair = (): void => {
    if (isTouched()) count(1);
    for (const { name } of [...host.attributes]) if (name !== 'style') host.removeAttribute(name);
    if (host.getAttribute('style') !== hostStyle) host.setAttribute('style', hostStyle);
    insert(host, box);
    observe();
  };
  const backoff = createBackoff(repair);
  const observer = new MutationObserver(() => {
    if (isTouched() || !isAtHome(host)) backoff.request();
  });
  const observe = (): void => {
    // Ignores the changes that were just made here.
    observer.takeRecords();
    observer.observe(document, { childList: true });
    observer.observe(host, { attributes: true });
    const { parentNode } = host;
    if (parentNode !== null) observer.observe(parentNode, { childList: true, attributeFilter: ['open'] });
  };

  const look = (): void => {
    if (isOrphaned()) {
      remove();
      return;
    }
    const isAway = isUnseen();
    const technique = isAway ? null : ((isTouched() ? 'removed' : null) ?? inspect(host, box, sight.isVisible()));
    if (technique === 'covered') clearSince = Date.now();
    const hidden = hiddenTime.look(isAway ? null : technique !== null, performance.now());
    if (technique !== null && hidden >= maxHiddenMs) report(technique);
    if (technique !== null && hidden >= maxTransitionMs) endViewTransition();
    // It may be in the wrong one of several dialogs.
    const isElsewhere = !isAtHome(host) || (findModals().length > 1 && !isHit(host, box));
    if (!isAway && (technique !== null || isElsewhere)) backoff.request();
  };
  const lookSoon = (event: Event): void => {
    // What opens in the top layer is above the overlay, and the renderer reports that later.
    if (event.type === 'toggle' && (event as ToggleEvent).newState === 'open' && event.target !== host) {
      clearSince = Date.now();
      // Modal dialogs take the overlay in, so that they never cover it for long.
      if (isUnder(box, event.target as Element) && findModals().length === 0) count(coverWeight);
      backoff.request();
    }
    queueMicrotask(look);
  };
  let stopLooking = (): void => undefined;
  const lookRegularly = (): void => {
    stopLooking = after(lookIntervalMs, lookRegularly);
    look();
  };
  for (const name of moments) addEventListener(name, lookSoon, true);
  repair();
  lookRegularly();

  function remove(): void {
    stopLooking();
    for (const name of moments) removeEventListener(name, lookSoon, true);
    observer.disconnect();
    sight.stop();
    backoff.cancel();
    host.remove();
  }
  return { host, shadow, box, clearFor: () => Date.now() - clearSince, remove };
}

/** Events after which something may be above the overlay. */
const moments = ['focusin', 'toggle', 'fullscreenchange'];

function createStyled(style: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElementNS(xhtml, 'div') as HTMLElement;
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  return element;
}

/** Returns true if the overlay is where it can be used: in a modal dialog, or in the document if there is none. */
function isAtHome({ parentNode }: HTMLElement): boolean {
  const dialogs = findModals();
  return dialogs.length === 0 ? parentNode === document.documentElement : dialogs.includes(parentNode as Element);
}

/** Puts the overlay into the topmost modal dialog or the document, and shows it as the topmost one. */
function insert(host: HTMLElement, box: HTMLElement): void {
  for (const dialog of findModals()) {
    if (host.parentNode !== dialog) dialog.append(host);
    raise(box);
    if (isHit(host, box)) return;
  }
  const root = document.documentElement;
  if (findModals().length === 0 && host.parentNode !== root) root?.prepend(host);
  raise(box);
}

function raise(box: HTMLElement): void {
  // Browsers without popovers rely on the z-index.
  if (typeof box.showPopover !== 'function' || !box.isConnected) return;
  const zoom = (document.documentElement as { currentCSSZoom?: number } | null)?.currentCSSZoom ?? 1;
  // The page's own zoom must not make the text too small to read.
  box.style.setProperty('zoom', String(1 / zoom), 'important');
  try {
    if (isOpen(box)) box.hidePopover();
    box.showPopover();
  } catch {
    // The page is moving the element right now; the next look will notice.
  }
}

function endViewTransition(): void {
  (document as { activeViewTransition?: { skipTransition(): void } | null }).activeViewTransition?.skipTransition();
}
