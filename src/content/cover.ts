import { addStyles } from './add-styles.ts';
import { createOverlay } from './overlay.ts';

const place: Readonly<Record<string, string>> = {
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

/** What must not reach the page under the cover. */
const inputs = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'drop', 'submit', 'pointerdown', 'mousedown'];

/** Hides the page and keeps input from it until the warning page takes its place. Returns what takes the cover off. */
export function showCover(text: string): () => void {
  const { shadow, remove } = createOverlay(place);
  const words = document.createElementNS('http://www.w3.org/1999/xhtml', 'p');
  words.setAttribute('role', 'alert');
  words.textContent = text;
  addStyles(shadow, css);
  shadow.append(words);

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
