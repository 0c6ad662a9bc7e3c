import type { EvidenceRow } from '../../core/listing/bucket.ts';
import type { ClassifyAnswer } from '../../core/listing/classify-answer.ts';
import type { FailureReason } from '../../core/lookup/report.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** The endpoint's answer to one question. A bucket is kept whole, because it answers for every host of the site. */
export type AnswerContent =
  | { readonly state: 'bucket'; readonly rows: readonly EvidenceRow[] }
  | { readonly state: 'verdict'; readonly answer: ClassifyAnswer }
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly status: number | null };

export interface CachedAnswer {
  /** Identifies the question: kind, endpoint and what was sent. */
  readonly id: string;
  /** When the question was sent, in ms since 1970. */
  readonly askedAt: number;
  /** When the answer expires, in ms since 1970. */
  readonly expiresAt: number;
  readonly content: AnswerContent;
}

/** Answers in the session area, which outlives the worker. */
export interface AnswerCache {
  /** Returns null if there is no answer or it has expired. */
  get(id: string): Promise<CachedAnswer | null>;
  put(answer: CachedAnswer): Promise<void>;
  forget(id: string): Promise<void>;
}

const maxAnswers = 200;
/** About 2 MB of the 10 MB that browsers allow for all session data. */
const maxRows = 40_000;

export function createAnswerCache(session: StorageArea, clock: () => number): AnswerCache {
  const stored = createStoredValue(session, 'answers', parseAnswers);
  // An answer from the future was stored before the clock was set back.
  const isFresh = ({ askedAt, expiresAt }: CachedAnswer): boolean => askedAt <= clock() && clock() < expiresAt;
  return {
    get: async (id) => (await stored.get()).find((answer) => answer.id === id && isFresh(answer)) ?? null,
    put: (answer) =>
      stored.update((raw) => {
        const others = parseAnswers(raw).filter((other) => other.id !== answer.id && isFresh(other));
        return dropOldest([...others, answer]);
      }),
    forget: (id) =>
      stored.update((raw) => {
        const all = parseAnswers(raw);
        const others = all.filter((other) => other.id !== id);
        return others.length === all.length ? raw : others;
      }),
  };
}

/** Needs no validation of each answer: the browser empties the area when the extension is updated. */
function parseAnswers(raw: unknown): readonly CachedAnswer[] {
  return Array.isArray(raw) ? raw : [];
}

/** Keeps the newest answers that fit within the limits. */
function dropOldest(answers: readonly CachedAnswer[]): readonly CachedAnswer[] {
  const kept: CachedAnswer[] = [];
  let rows = 0;
  for (const answer of answers.slice(-maxAnswers).reverse()) {
    rows += rowCount(answer);
    if (rows > maxRows) break;
    kept.unshift(answer);
  }
  return kept;
}

function rowCount({ content }: CachedAnswer): number {
  return content.state === 'bucket' ? content.rows.length : 1;
}
