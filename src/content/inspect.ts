import type { Technique } from '../core/protocol/messages.ts';

/** Lower than one line of text with its padding, in CSS pixels. */
const minHeight = 28;
/** Where an element is tested, as shares of its width and height. */
const shares = [0.02, 0.25, 0.5, 0.75, 0.98];

/** Finds out whether an element in the top layer can be seen. Returns null if so. */
export function inspect(host: HTMLElement, box: HTMLElement, isVisible: boolean | null): Technique | null {
  if (!host.isConnected) return 'removed';
  if (!isOpen(box) || box.checkVisibility?.() === false) return 'hidden';
  const { left, top, right, bottom, width, height } = box.getBoundingClientRect();
  if (height < Math.min(minHeight, innerHeight / 2) || width < innerWidth * 0.8) return 'shrunk';
  if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) return 'hidden';
  return (isVisible ?? isHit(host, box)) ? null : 'covered';
}

/** Returns true if clicks on every tested point of the box would hit it. */
export function isHit(host: HTMLElement, box: HTMLElement): boolean {
  if (typeof document.elementFromPoint !== 'function') return true;
  const root = host.getRootNode() as Document | ShadowRoot;
  const { left, top, width, height } = box.getBoundingClientRect();
  return shares.every((x) => shares.every((y) => root.elementFromPoint(left + width * x, top + height * y) === host));
}

/** Returns true if an element of the page reaches over the middle third of the box. */
export function isUnder(box: HTMLElement, above: Element): boolean {
  const { x, y, width, height } = box.getBoundingClientRect();
  const { left, top, right, bottom } = above.getBoundingClientRect();
  const middle = y + height / 2;
  return left < x + width / 3 && right > x + width / 1.5 && top < middle && bottom > middle;
}

export function isOpen(box: HTMLElement): boolean {
  return typeof box.showPopover !== 'function' || box.matches(':popover-open');
}

/** Returns true while what the page shows says nothing about what a person could see. */
export function isUnseen(): boolean {
  return (
    document.visibilityState !== 'visible' || matchMedia('print').matches || (window.visualViewport?.scale ?? 1) > 1.05
  );
}
