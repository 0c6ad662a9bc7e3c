/** Runs tasks with the same key one after another, and tasks with different keys in parallel. */
export type KeyedQueue = <Result>(key: number | string, task: () => Promise<Result>) => Promise<Result>;

/** Creates an empty queue. A task that fails rejects its own promise; the next task of the key still runs. */
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
