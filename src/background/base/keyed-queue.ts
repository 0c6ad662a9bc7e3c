/** Runs tasks of the same key one after the other, and those of different keys side by side. */
export type KeyedQueue = <Result>(key: number | string, task: () => Promise<Result>) => Promise<Result>;

/** Makes an empty queue. A task that fails rejects its own promise and does not hold up the next. */
export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<number | string, Promise<unknown>>();
  return (key, task) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(task, task);
    tails.set(key, result);
    const forget = (): void => {
      if (tails.get(key) === result) tails.delete(key);
    };
    result.then(forget, forget);
    return result;
  };
}
