import type { IntelIndex } from '../index/intel-index.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import type { RevalidatedValue } from './revalidated-value.ts';

/** A source over an index that is kept in memory. */
export function createIndexSource(
  name: string,
  index: RevalidatedValue<IntelIndex>,
  timeoutMs: number | undefined = undefined,
): IntelSource {
  const current = async (): Promise<IntelIndex> => {
    try {
      return await index.get();
    } catch (cause) {
      // Where it should have come from is told to `onProblem`; answers of the server repeat this one.
      throw new Error(`${name}: no index yet`, { cause });
    }
  };
  return {
    name,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    get version() {
      return index.current?.version ?? '';
    },
    lookUp: async (entity) => (await current()).find(entity),
    bucket: async (prefix) => (await current()).bucket(prefix),
    close: async () => {},
  };
}
