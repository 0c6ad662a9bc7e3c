/** Work that was given up because it took too long. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Runs `work` for at most `milliseconds`. Its signal is aborted then, and what it does afterwards, failing included, is ignored:
 * the caller goes on whether the work heeds the signal or not.
 * @throws TimeoutError, or what `work` throws
 */
export async function withTimeout<Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TimeoutError(`no answer within ${milliseconds} ms`);
      reject(error);
      control.abort(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([work(control.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}
