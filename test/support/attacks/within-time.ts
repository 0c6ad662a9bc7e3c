/** How long one run may take, on a busy machine, in ms. */
const maxRunMs = 40_000;

/** Resolves as `work` does. @throws {Error} if that takes more than 40 seconds */
export async function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${maxRunMs} ms`)), maxRunMs);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
