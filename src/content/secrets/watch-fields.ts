import { after } from '../timer.ts';
import { fieldKind, minPhraseFields } from './secret-field.ts';

type Root = Document | ShadowRoot;

/** Pauses between looks for what no observer reports: shadow roots that are attached to older elements, in ms. */
const firstPauseMs = 250;
const maxPauseMs = 4000;

/** Attributes that can turn a field into one for secrets. */
const attributeFilter = ['type', 'autocomplete', 'name', 'id', 'placeholder', 'aria-label'];

/**
 * Watches a document for a field that asks for a secret and that a person can see: now or later, in shadow trees and in
 * frames of the same origin. Calls back once, then stops. It changes nothing on the page and only observes, so that
 * scripts of the page cannot notice it.
 */
export function watchFields(top: Document, report: () => void): void {
  const roots = new Set<Root>();
  const hidden = new Set<Element>();
  let isDone = false;

  const finish = (): void => {
    if (isDone) return;
    isDone = true;
    changes.disconnect();
    sizes.disconnect();
    roots.clear();
    report();
  };
  /** A field in a dialog that is closed asks for nothing yet. */
  const sizes = new ResizeObserver((entries) => {
    if (entries.some(({ target }) => isVisible(target) && fieldKind(target) === 'secret')) finish();
  });
  const changes = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (isDone) return;
      if (type === 'attributes') inspect(target as Element);
      else for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) scan(node as Element);
    }
  });

  function inspect(element: Element): void {
    if (isDone) return;
    const kind = fieldKind(element);
    if (kind === null) return;
    if (kind === 'phraseWord' && !isPhrase(element)) return;
    if (kind === 'phraseWord' || isVisible(element)) finish();
    else if (!hidden.has(element)) {
      hidden.add(element);
      sizes.observe(element);
    }
  }

  function scan(from: Root | Element): void {
    const elements = queryAll(from, '*');
    for (const element of from.nodeType === Node.ELEMENT_NODE ? [from as Element, ...elements] : elements) {
      if (isDone) return;
      inspect(element);
      const shadow = shadowOf(element);
      if (shadow !== null) watch(shadow);
      const inner = documentOf(element);
      if (inner !== null) watch(inner);
    }
  }

  function watch(root: Root): void {
    if (isDone || roots.has(root)) return;
    roots.add(root);
    changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter });
    // A frame gets another document when it loads. Events of frames do not leave their tree.
    EventTarget.prototype.addEventListener.call(
      root,
      'load',
      ({ target }) => {
        const inner = documentOf(target as Element);
        if (inner !== null) watch(inner);
      },
      true,
    );
    scan(root);
  }

  function look(pause: number): void {
    after(pause, () => {
      if (isDone) return;
      if (top.visibilityState !== 'hidden') for (const root of [...roots]) scan(root);
      look(Math.min(maxPauseMs, 2 * pause));
    });
  }

  watch(top);
  look(firstPauseMs);
}

/** True if the element is one of many fields for the words of a wallet phrase. */
function isPhrase(element: Element): boolean {
  const fields = queryAll(element.getRootNode() as Root, 'input, textarea');
  return fields.filter((field) => fieldKind(field) === 'phraseWord').length >= minPhraseFields;
}

/** Does what the method of the same name does, even if an image or form of the page has taken its name. */
function queryAll(from: Root | Element, selector: string): Element[] {
  const { querySelectorAll } =
    from.nodeType === Node.DOCUMENT_NODE
      ? Document.prototype
      : from.nodeType === Node.ELEMENT_NODE
        ? Element.prototype
        : DocumentFragment.prototype;
  return [...querySelectorAll.call(from, selector)];
}

/** Returns false only for an element without a box. Transparent fields can be typed into. */
function isVisible(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

function shadowOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  return shadowRoot?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? shadowRoot : null;
}

/** Returns the document of a frame, null for one of another origin and for other elements. */
function documentOf(element: Element): Document | null {
  const { localName } = element;
  if (localName !== 'iframe' && localName !== 'frame' && localName !== 'object') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}
