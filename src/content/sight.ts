/** What the browser's renderer says about an element: whether anything covers, clips or fades it. */
export interface Sight {
  /** Null if the browser does not say: it has no IntersectionObserver v2, or has not painted the element yet. */
  isVisible(): boolean | null;
  stop(): void;
}

/** The least that Chromium allows. */
const delayMs = 100;

/**
 * Watches an element by IntersectionObserver v2 (Chromium). It sees what a hit test cannot: elements above it that let
 * clicks pass, shadows, outlines, view transitions.
 */
export function createSight(element: Element): Sight {
  let visible: boolean | null = null;
  if (typeof IntersectionObserver === 'undefined') return { isVisible: () => null, stop: () => undefined };
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
      if (last?.isVisible !== undefined) visible = last.isVisible && last.intersectionRatio > 0.95;
    },
    { threshold: [0, 0.95], trackVisibility: true, delay: delayMs } as IntersectionObserverInit,
  );
  observer.observe(element);
  return { isVisible: () => visible, stop: () => observer.disconnect() };
}
