import type { EvidenceRow } from '../../core/listing/bucket.ts';
import type { ClassifyAnswer } from '../../core/listing/classify-answer.ts';
import type { FailureReason } from '../../core/lookup/report.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** What came back for one question; buckets whole, because they answer for every host of the site. */
export type AnswerContent =
  | { readonly state: 'bucket'; readonly rows: readonly EvidenceRow[] }
  | { readonly state: 'verdict'; readonly answer: ClassifyAnswer }
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly status: number | null };

export interface CachedAnswer {
  /** Names the question: endpoint, kind and what was sent. */
  readonly id: string;
  /** When it was asked and how long the answer is good for, in ms since 1970. */
  readonly at: number;
  readonly until: number;
  readonly content: AnswerContent;
}

/** Answers in the memory of the session, where a worker that starts again finds them. */
export interface AnswerCache {
  /** Null where there is none that is still good. */
  get(id: string): Promise<CachedAnswer | null>;
  put(answer: CachedAnswer): Promise<void>;
  forget(id: string): Promise<void>;
}

const mostAnswers = 200;
/** About 2 MB of the 10 that browsers give to all session data. */
const mostRows = 40_000;

export function createAnswerCache(session: StorageArea, clock: () => number): AnswerCache {
  const stored = createStoredValue(session, 'answers', listOf);
  const isGood = ({ at, until }: CachedAnswer): boolean => at <= clock() && clock() < until;
  return {
    get: async (id) => (await stored.get()).find((answer) => answer.id === id && isGood(answer)) ?? null,
    put: (answer) =>
      stored.update((raw) => {
        const others = listOf(raw).filter((other) => other.id !== answer.id && isGood(other));
        return withinLimits([...others, answer]);
      }),
    forget: (id) =>
      stored.update((raw) => {
        const all = listOf(raw);
        const others = all.filter((other) => other.id !== id);
        return others.length === all.length ? raw : others;
      }),
  };
}

/** Written by this very version: the browser empties the area when the extension is updated. */
function listOf(raw: unknown): readonly CachedAnswer[] {
  return Array.isArray(raw) ? raw : [];
}

/** Drops the oldest until the rest fits. */
function withinLimits(answers: readonly CachedAnswer[]): readonly CachedAnswer[] {
  const sizes = answers.map(({ content }) => (content.state === 'bucket' ? content.rows.length : 1));
  let total = sizes.reduce((sum, size) => sum + size, 0);
  let first = Math.max(0, answers.length - mostAnswers);
  for (let i = 0; i < first; i++) total -= sizes[i] as number;
  while (total > mostRows && first < answers.length) total -= sizes[first++] as number;
  return answers.slice(first);
}
