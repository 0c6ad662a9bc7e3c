import type { StorageArea } from '../../platform/storage-area.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** One question to the user: whether to trust the site that a tab shows. */
export interface TrustQuestion {
  /** 128 random bits in hex, used once. */
  readonly id: string;
  /** The tab whose user pressed "Trust". */
  readonly tabId: number;
  readonly host: string;
  readonly isPrivate: boolean;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  /** The tab of the surface that asked first with this id. No other may answer. */
  readonly surface: number | null;
}

export interface TrustQuestions {
  /** Replaces an earlier question of the tab. Resolves to the id. */
  add(question: Pick<TrustQuestion, 'tabId' | 'host' | 'isPrivate'>): Promise<string>;
  /** Binds the question to the surface, or resolves to null if there is none, or if another surface has it. */
  claim(id: string, surface: number): Promise<TrustQuestion | null>;
  remove(id: string): Promise<void>;
}

/** A question that has been open for longer is void, in ms. */
const maxAgeMs = 10 * 60_000;
const maxQuestions = 20;

export function createTrustQuestions(
  session: StorageArea,
  randomId: () => string,
  clock: () => number,
): TrustQuestions {
  const stored = createStoredValue(session, 'trustQuestions', parse);
  return {
    async add(question) {
      const id = randomId();
      const added = { ...question, id, askedAt: clock(), surface: null };
      await stored.update((raw) =>
        [...parse(raw).filter(({ tabId }) => tabId !== question.tabId), added].slice(-maxQuestions),
      );
      return id;
    },
    async claim(id, surface) {
      await stored.update((raw) =>
        parse(raw).map((question) =>
          question.id === id && question.surface === null ? { ...question, surface } : question,
        ),
      );
      const found = (await stored.get()).find((question) => question.id === id && question.surface === surface);
      return found !== undefined && clock() - found.askedAt < maxAgeMs ? found : null;
    },
    remove: (id) => stored.update((raw) => parse(raw).filter((question) => question.id !== id)),
  };
}

function parse(raw: unknown): readonly TrustQuestion[] {
  // Needs no validation of the fields: the browser empties the area when the extension is updated.
  return Array.isArray(raw) ? (raw as TrustQuestion[]) : [];
}
