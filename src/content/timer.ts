/**
 * Runs work after a pause, in ms. Returns a function that prevents it.
 *
 * `setTimeout` must not be used in the content script: pages share the numbers of its timers and can clear them.
 */
export function after(milliseconds: number, work: () => void): () => void {
  let isCancelled = false;
  // The constructor is the content script's own; scripts of the page see another.
  AbortSignal.timeout(milliseconds).addEventListener('abort', () => {
    if (!isCancelled) work();
  });
  return () => {
    isCancelled = true;
  };
}

/** Resolves after a pause, in ms. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void after(milliseconds, resolve));
}
