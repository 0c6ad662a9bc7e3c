import type { IntelIndex } from '../index/intel-index.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import type { RevalidatedValue } from './revalidated-value.ts';

/** Creates a source over an index that is kept in memory. */
export function createIndexSource(
  name: string,
  index: RevalidatedValue<IntelIndex>,
  timeoutMs: number | undefined = undefined,
): IntelSource {
  const current = async (): Promise<IntelIndex> => {
    try {
      return await index.get();
    } catch (cause) {
      // Answers of the server repeat this message, so it omits the location. `onProblem` receives the details.
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
