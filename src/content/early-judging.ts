/** For this long the same origin is not reported again, in ms. */
const repeatMs = 5000;
/** The left and the middle button follow links. */
const maxButton = 1;

/**
 * Creates a listener that reports where a person is about to go, before the navigation starts: by pressing a link, or
 * by sending a form.
 *
 * @param report gets the origin if it is http(s) and its host is not the page's own; urgent if the navigation starts
 *   with this event, not with a later one
 */
export function createEarlyJudging(report: (origin: string, isUrgent: boolean) => void): (event: Event) => void {
  const reportedAt = new Map<string, number>();
  return (event) => {
    const target = event.isTrusted ? findTarget(event) : null;
    if (target === null || !/^https?:$/.test(target.protocol) || target.hostname === location.hostname) return;
    const last = reportedAt.get(target.origin);
    if (last !== undefined && event.timeStamp - last < repeatMs) return;
    reportedAt.set(target.origin, event.timeStamp);
    report(target.origin, event.type !== 'pointerdown');
  };
}

function findTarget(event: Event): URL | null {
  if (event.type === 'submit') {
    return formTarget(event.target as Element, (event as SubmitEvent).submitter);
  }
  if (event.type === 'keydown') {
    if ((event as KeyboardEvent).key !== 'Enter') return null;
  } else if ((event as MouseEvent).button > maxButton) return null;
  for (const node of event.composedPath()) {
    const name = (node as Partial<Element>).localName;
    if (name === 'a' || name === 'area') {
      return parse(attribute(node as Element, 'href') ?? attribute(node as Element, 'xlink:href'));
    }
    if (name === 'button' || name === 'input') {
      const { form, type } = node as HTMLButtonElement | HTMLInputElement;
      return form !== null && (type === 'submit' || type === 'image') ? formTarget(form, node as Element) : null;
    }
  }
  return null;
}

function formTarget(form: Element, submitter: Element | null): URL | null {
  return parse((submitter === null ? null : attribute(submitter, 'formaction')) ?? attribute(form, 'action'));
}

/** Reads an attribute. A form's own properties may be hidden by fields with their names. */
function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

function parse(address: string | null): URL | null {
  try {
    return address === null ? null : new URL(address, document.baseURI);
  } catch {
    return null;
  }
}
