import type { PageAction, Technique } from '../core/protocol/messages.ts';
import { addStyles } from './add-styles.ts';
import bannerCss from './banner.css?inline';
import { bannerLayout } from './banner-layout.ts';
import { isHit } from './inspect.ts';
import { createOverlay } from './overlay.ts';

const choiceNames = ['leave', 'details', 'trust', 'hide', 'dismiss'] as const;
export type BannerChoice = (typeof choiceNames)[number];
export type BannerAction = Extract<PageAction, { kind: 'banner' }>;

/** A banner on the page. */
export interface Banner {
  readonly action: BannerAction;
  /** Handles a click or key that the window received. Returns true if it was on the banner. */
  handle(event: Event): boolean;
  remove(): void;
}

/** An earlier click or key was aimed at what the page showed there before the banner, or above it. */
const settleMs = 400;

export interface BannerListener {
  /** Called for the user's own clicks and keys, not for events that a page script creates. */
  choose(choice: BannerChoice): void;
  /** Called if the page keeps the banner from being read, and repeatedly until the page is gone. */
  promote(technique: Technique): void;
  /** Returns true once the extension that showed the banner is gone. The banner then removes itself. */
  isOrphaned(): boolean;
}

export function showBanner(action: BannerAction, { choose, promote, isOrphaned }: BannerListener): Banner {
  const { host, shadow, box, clearFor, remove } = createOverlay(bannerLayout, { onHidden: promote, isOrphaned });
  const choices = new Map<Element, BannerChoice>();
  const buttons = createElement('div', '', 'buttons');
  for (const choice of choiceNames) {
    if (choice === 'trust' && !action.canTrust) continue;
    const button = createElement('button', action.texts[choice], choice);
    button.setAttribute('type', 'button');
    choices.set(button, choice);
    buttons.append(button);
  }

  const text = createElement('div', '', 'words');
  text.append(createElement('h2', action.texts.title), createElement('p', action.texts.reason));
  const bar = createElement('section', '', 'bar');
  bar.setAttribute('role', 'alertdialog');
  bar.setAttribute('aria-label', action.texts.title);
  text.setAttribute('role', 'alert');
  bar.append(createSign(), text, buttons);
  addStyles(shadow, bannerCss);
  box.lang = action.lang;
  box.dir = action.dir;
  box.append(bar);

  /** Finds the button by its position: what the page makes inert, the browser does not find. */
  const buttonAt = ({ clientX, clientY }: MouseEvent): Element | null =>
    [...choices.keys()].find((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    }) ?? null;

  const isMeant = ({ isTrusted }: Event): boolean => isTrusted && clearFor() >= settleMs;
  /** Above a film in full screen the banner can be seen, but the browser gives its events to the film. */
  const isOnBanner = (event: Event): boolean => {
    if (event.target === host) return true;
    const { clientX, clientY } = event as Partial<MouseEvent>;
    if (document.fullscreenElement == null || clientX === undefined || clientY === undefined) return false;
    return !isHit(host, box) && clientY < box.getBoundingClientRect().bottom && clientX > 0;
  };
  const click = (event: MouseEvent): void => {
    // `detail` is 0 for a key press, which hits the focused button.
    const hit = event.detail === 0 ? shadow.activeElement : buttonAt(event);
    const choice = hit === null ? undefined : choices.get(hit);
    if (choice !== undefined && isMeant(event)) choose(choice);
  };
  const handle = (event: Event): boolean => {
    if (!isOnBanner(event)) return false;
    if (event.type === 'click') click(event as MouseEvent);
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape' && isMeant(event)) {
      event.preventDefault();
      choose('dismiss');
    }
    return true;
  };
  /** Keeps the page from hearing what the user does in the banner, and from closing its dialog because of it. */
  const listener = (event: Event): void => {
    if (isOnBanner(event)) event.stopImmediatePropagation();
  };
  for (const name of inputs) addEventListener(name, listener, true);

  return {
    action,
    handle,
    remove() {
      for (const name of inputs) removeEventListener(name, listener, true);
      remove();
    },
  };
}

/** What the page must not hear, apart from what the content script's own listeners bring to `handle`. */
const inputs = ['pointerup', 'mousedown', 'mouseup', 'keyup'];

function createElement(tag: string, content: string, className = ''): HTMLElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', tag);
  element.textContent = content;
  if (className !== '') element.className = className;
  return element;
}

function createSign(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'sign');
  svg.setAttribute('aria-hidden', 'true');
  for (const shape of ['M8 .7 15.9 14.9H.1Z', 'M8 5.9V9.6M8 12.2V12.3']) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', shape);
    svg.append(path);
  }
  return svg;
}
