interface ShadowApi {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** Elements that show something else instead of their children. */
const replaced = /^(audio|canvas|embed|frame|iframe|img|object|video)$/;

/**
 * Finds the modal dialogs of the page, the most likely topmost one first, and the full-screen element. Everything
 * outside the topmost one is inert: it can be seen, but neither clicked nor reached with the keyboard. A film in full
 * screen is left out, because nothing can be put into it.
 */
export function findModals(): Element[] {
  const focused = dialogAround(innermost('activeElement'));
  const others = [...document.querySelectorAll('dialog:modal')].reverse();
  const full = innermost('fullscreenElement');
  const isUsable = full !== null && !replaced.test(full.localName);
  return [...new Set([...(focused === null ? [] : [focused]), ...others, ...(isUsable ? [full] : [])])];
}

/** The focus moves into a modal dialog when it opens, even if the dialog is inside a shadow tree. */
function innermost(name: 'activeElement' | 'fullscreenElement'): Element | null {
  let element = document[name] ?? null;
  for (;;) {
    const inner = element === null ? null : (shadowOf(element)?.[name] ?? null);
    if (inner === null) return element;
    element = inner;
  }
}

function shadowOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as { chrome?: ShadowApi };
  const firefox = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  try {
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? firefox.openOrClosedShadowRoot ?? element.shadowRoot;
  } catch {
    return element.shadowRoot;
  }
}

function dialogAround(start: Element | null): Element | null {
  let element = start;
  while (element !== null) {
    if (element.matches('dialog:modal')) return element;
    const root = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return null;
}
