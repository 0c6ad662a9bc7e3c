import type { PageAction } from '../core/protocol/messages.ts';
import { addStyles } from './add-styles.ts';
import { bannerCss, bannerLayout } from './banner-css.ts';
import { createOverlay } from './overlay.ts';

export type BannerChoice = 'leave' | 'details' | 'trust' | 'dismiss';
export type BannerAction = Extract<PageAction, { kind: 'banner' }>;

/** A banner on the page. */
export interface Banner {
  /** Handles a click that the window received. Returns true if it was on the banner. */
  click(event: MouseEvent): boolean;
  remove(): void;
}

/** An earlier click was aimed at what the page showed there before the banner. */
const settleMs = 400;

/** Shows the banner. Calls `choose` for the user's own clicks, not for events that a page script creates. */
export function showBanner(action: BannerAction, choose: (choice: BannerChoice) => void): Banner {
  const { host, shadow, remove } = createOverlay(bannerLayout);
  const choices = new Map<Element, BannerChoice>();
  const button = (choice: BannerChoice): HTMLElement => {
    const element = createElement('button', action.texts[choice], choice);
    element.setAttribute('type', 'button');
    choices.set(element, choice);
    return element;
  };

  const text = createElement('div', '', 'words');
  text.append(createElement('h2', action.texts.title), createElement('p', action.texts.reason));
  const buttons = createElement('div', '', 'buttons');
  buttons.append(button('leave'), button('details'));
  if (action.canTrust) buttons.append(button('trust'));
  buttons.append(button('dismiss'));
  const bar = createElement('section', '', 'bar');
  bar.setAttribute('role', 'alertdialog');
  bar.setAttribute('aria-label', action.texts.title);
  text.setAttribute('role', 'alert');
  bar.append(createSign(), text, buttons);
  addStyles(shadow, bannerCss);
  shadow.append(bar);

  const shownAt = Date.now();
  return {
    click(event) {
      if (event.target !== host) return false;
      // `detail` is 0 for a key press, which hits the focused button.
      const hit = event.detail === 0 ? shadow.activeElement : shadow.elementFromPoint(event.clientX, event.clientY);
      const choice = hit === null ? undefined : choices.get(hit);
      if (choice !== undefined && event.isTrusted && Date.now() - shownAt >= settleMs) choose(choice);
      return true;
    },
    remove,
  };
}

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
