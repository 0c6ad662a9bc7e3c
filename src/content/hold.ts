import { createFocusTrap } from './focus-trap.ts';
import { after } from './timer.ts';

/** For this long input waits for the first verdict, in ms. Waking the background takes 100 to 250 ms. */
const maxHoldMs = 300;
const graceMs = 20;

/** Events by which a page learns what a person types or presses. */
const inputs: readonly string[] = [
  'keydown',
  'keyup',
  'beforeinput',
  'compositionstart',
  'paste',
  'drop',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
  'beforeunload',
];

/** Events that the content script needs on every page: to judge early, to hear clicks on the banner, to judge again. */
const lasting: readonly string[] = ['keydown', 'pointerdown', 'click', 'auxclick', 'submit', 'blur', 'pageshow'];

type State = 'open' | 'holding' | 'shut';

/** Decides whether input reaches the page. Scripts of the page cannot notice it unless they are kept from input. */
export interface Hold {
  /** Keeps input from the page until there is a verdict, at most 300 ms. */
  start(): void;
  /** Lets input pass, but stays ready to shut. */
  release(): void;
  /** Keeps input from the page for good. */
  shut(): void;
  /** Lets input pass and removes what only a hold needs. Call after a good verdict. */
  end(): void;
  /** Registers the listeners again, after the document was opened anew. */
  arm(): void;
  /** Removes every listener, and lets input pass unless the page is shut. */
  disconnect(): void;
}

/**
 * Creates a hold and registers its listeners. They are the first of the window if no script of the page has run yet,
 * so that they hear each event before the page and can keep it from the page.
 *
 * @param handle gets each lasting event that passes
 */
export function createHold(handle: (event: Event) => void): Hold {
  let state: State = 'open';
  let cancelOpening = (): void => undefined;
  const types = new Set<string>([...inputs, ...lasting]);
  const trap = createFocusTrap();

  const listener = (event: Event): void => {
    if (state !== 'open' && event.isTrusted && inputs.includes(event.type)) swallow(event);
    else if (lasting.includes(event.type)) handle(event);
  };
  const arm = (): void => {
    // Adding a listener again does not change its position. A listener for `touchend` that can prevent the default
    // would make the browser wait for it.
    for (const type of types) addEventListener(type, listener, { capture: true, passive: type === 'touchend' });
  };
  const open = (): void => {
    cancelOpening();
    if (state === 'holding') state = 'open';
    trap.release();
  };

  // `document.open` removes the listeners of every world from the window.
  const observer = new MutationObserver((records) => {
    arm();
    // What the page has registered since then comes before our listeners, so the focus must go where it hears nothing.
    const isReplaced = records.some(({ removedNodes }) => [...removedNodes].some((node) => node instanceof Element));
    if (isReplaced && state === 'holding' && window === top) trap.set();
  });
  observer.observe(document, { childList: true });
  arm();

  return {
    start() {
      if (state === 'shut') return;
      for (const type of inputs) types.add(type);
      arm();
      state = 'holding';
      cancelOpening();
      // Two steps: a page may have been busy all the time, and the answer may have arrived meanwhile.
      cancelOpening = after(maxHoldMs - graceMs, () => {
        cancelOpening = after(graceMs, open);
      });
    },
    release: open,
    shut() {
      open();
      state = 'shut';
      for (const type of inputs) types.add(type);
      arm();
    },
    end() {
      open();
      if (state === 'shut') return;
      for (const type of inputs) {
        if (!lasting.includes(type) && types.delete(type)) removeEventListener(type, listener, true);
      }
    },
    arm,
    disconnect() {
      open();
      if (state === 'shut') return;
      observer.disconnect();
      for (const type of types) removeEventListener(type, listener, true);
    },
  };
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  // Cancelling `beforeunload` would ask the user to stay.
  if (event.type === 'beforeunload' || event.type === 'touchend') return;
  event.preventDefault();
  // An input method writes into the focused element without events that can be cancelled.
  const isComposing = event.type === 'compositionstart' || (event as KeyboardEvent).keyCode === 229;
  if (isComposing) (document.activeElement as HTMLElement | null)?.blur?.();
}
