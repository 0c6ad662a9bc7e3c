interface ShadowApi {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * Finds the modal dialogs of the page, the most likely topmost one first. Everything outside the topmost one is inert:
 * it can be seen, but neither clicked nor reached with the keyboard.
 */
export function findModalDialogs(): Element[] {
  const focused = dialogAround(focusedElement());
  const others = [...document.querySelectorAll('dialog:modal')].reverse();
  return [...new Set([...(focused === null ? [] : [focused]), ...others])];
}

/** The focus moves into a modal dialog when it opens, even if the dialog is inside a shadow tree. */
function focusedElement(): Element | null {
  let element = document.activeElement;
  for (;;) {
    const inner = element === null ? null : (shadowOf(element)?.activeElement ?? null);
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
