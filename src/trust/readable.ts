/** For this long the question must have been visible and in front before an answer counts, in ms. */
export const readingMs = 800;

/**
 * Reports whether a person has had the time to read the element: the window was in front, nothing covered it, and
 * nothing was pressed meanwhile, because that was meant for something else. Whatever hides the element starts the time
 * again. Returns what stops the watch.
 */
export function watchReadable(element: Element, report: (isReadable: boolean) => void): () => void {
  let isReadable = false;
  let isCovered = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (value: boolean): void => {
    if (value !== isReadable) report(value);
    isReadable = value;
  };
  const isInFront = (): boolean => document.visibilityState === 'visible' && document.hasFocus() && !isCovered;
  const restart = (): void => {
    clearTimeout(timer);
    set(false);
    if (isInFront()) timer = setTimeout(() => set(isInFront()), readingMs);
  };
  const onInput = (): void => {
    if (!isReadable) restart();
  };
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(
          (entries) => {
            const last = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
            // Firefox does not say whether anything covers the element.
            const covered = last?.isIntersecting === false || last?.isVisible === false;
            if (covered === isCovered) return;
            isCovered = covered;
            restart();
          },
          { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
        );

  observer?.observe(element);
  for (const name of inputs) addEventListener(name, onInput, true);
  for (const name of moves) addEventListener(name, restart);
  document.addEventListener('visibilitychange', restart);
  restart();
  return () => {
    clearTimeout(timer);
    observer?.disconnect();
    for (const name of inputs) removeEventListener(name, onInput, true);
    for (const name of moves) removeEventListener(name, restart);
    document.removeEventListener('visibilitychange', restart);
  };
}

const inputs = ['pointerdown', 'keydown'];
const moves = ['focus', 'blur', 'resize'];
