import { addStyles } from './add-styles.ts';
import { createOverlay } from './overlay.ts';

const layout: Readonly<Record<string, string>> = {
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  background: '#7d1523',
  'z-index': '2147483647',
};

const css = `
p {
  margin: 0; padding: 20vh 10vw; color: #fff; font: 600 22px/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
`;

/** Events that must not reach the page under the cover. */
const inputs = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'drop', 'submit', 'pointerdown', 'mousedown'];

/** Hides the page and blocks its input until the warning page replaces it. Returns what removes the cover. */
export function showCover(text: string): () => void {
  const { shadow, remove } = createOverlay(layout);
  const paragraph = document.createElementNS('http://www.w3.org/1999/xhtml', 'p');
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = text;
  addStyles(shadow, css);
  shadow.append(paragraph);

  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const input of inputs) addEventListener(input, swallow, { capture: true, passive: false });
  return () => {
    for (const input of inputs) removeEventListener(input, swallow, { capture: true });
    remove();
  };
}
