/** For this long the same origin is not reported again, in ms. */
const repeatMs = 5000;
/** The left and the middle button follow links. */
const maxButton = 1;

/**
 * Creates a listener that reports where a person is about to go, before the navigation starts: by pressing a link, or
 * by sending a form.
 *
 * @param report gets the origin if it is http(s) and its host is not the page's own
 */
export function createEarlyJudging(report: (origin: string) => void): (event: Event) => void {
  const reportedAt = new Map<string, number>();
  const judge = (event: Event, path: readonly EventTarget[]): void => {
    const target = findTarget(event, path);
    if (target === null || !/^https?:$/.test(target.protocol) || target.hostname === location.hostname) return;
    const last = reportedAt.get(target.origin);
    if (last !== undefined && event.timeStamp - last < repeatMs) return;
    reportedAt.set(target.origin, event.timeStamp);
    report(target.origin);
  };
  let judgePress = (): void => undefined;
  let port: MessagePort | undefined;
  return (event) => {
    if (!event.isTrusted) return;
    const path = event.composedPath();
    if (event.type !== 'pointerdown') return judge(event, path);
    // The navigation starts with a later event, and the page must not wait for this one.
    judgePress = () => judge(event, path);
    port ??= openPort(() => judgePress());
    port.postMessage(null);
  };
}

/** Returns a port that, for each message, runs `work` in a task of its own. Pages cannot cancel it. */
function openPort(work: () => void): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = work;
  return port2;
}

function findTarget(event: Event, path: readonly EventTarget[]): URL | null {
  if (event.type === 'submit') {
    return formTarget(event.target as Element, (event as SubmitEvent).submitter);
  }
  if (event.type === 'keydown') {
    if ((event as KeyboardEvent).key !== 'Enter') return null;
  } else if ((event as MouseEvent).button > maxButton) return null;
  for (const node of path) {
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
