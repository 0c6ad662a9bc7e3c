const xhtml = 'http://www.w3.org/1999/xhtml';
/** Marks the frame for the content script inside it. Only content scripts see this name. */
const marker = 'hostwiseTrap';
type Marked = { [marker]?: Element | null };

/** Keeps the keyboard focus in an empty frame. Keys go to the focused frame alone, and no script can reach this one. */
export interface FocusTrap {
  /** Moves the focus into the frame, or back into it. */
  set(): void;
  /** Removes the frame and gives the focus back. */
  release(): void;
}

/** Returns true inside the frame of a focus trap. In Firefox, content scripts of different frames see no marker. */
export function isFocusTrap(): boolean {
  try {
    return frameElement !== null && (parent as Marked)[marker] === frameElement;
  } catch {
    return false;
  }
}

export function createFocusTrap(): FocusTrap {
  let host: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  let previous: Element | null = null;
  let isSetting = false;

  const set = (): void => {
    // A frame without an address of its own may be the frame of a trap.
    if (isSetting || !location.protocol.startsWith('http')) return;
    isSetting = true;
    if (host === null) {
      host = document.createElementNS(xhtml, 'div') as HTMLElement;
      host.style.cssText = 'all: initial !important; position: fixed !important; opacity: 0 !important';
      frame = document.createElementNS(xhtml, 'iframe') as HTMLIFrameElement;
      (globalThis as Marked)[marker] = frame;
      // The frames in a closed shadow tree are not among `window.frames`.
      host.attachShadow({ mode: 'closed' }).append(frame);
      previous = document.activeElement;
      addEventListener('focus', set, true);
    }
    if (!host.isConnected) {
      document.documentElement?.append(host);
      // Scripts of the page cannot stop the events of another window. Blurred, the focus would be on the page.
      frame?.contentWindow?.addEventListener('blur', set);
    }
    if (document.activeElement !== host) frame?.focus({ preventScroll: true });
    isSetting = false;
  };

  return {
    set,
    release() {
      if (host === null) return;
      removeEventListener('focus', set, true);
      frame?.contentWindow?.removeEventListener('blur', set);
      (globalThis as Marked)[marker] = null;
      host.remove();
      host = null;
      (previous as HTMLElement | null)?.focus?.({ preventScroll: true });
    },
  };
}
