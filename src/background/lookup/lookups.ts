import type { Hostname } from '../../core/hostname/types.ts';
import { freshForMs } from '../../core/lookup/freshness.ts';
import type { LookupKind, LookupReport } from '../../core/lookup/report.ts';
import { warn } from '../base/log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';
import type { BreakerStore } from './breaker-store.ts';
import type { EndpointAnswer, EndpointClient } from './endpoint-client.ts';
import { createQuestion, type Question } from './question.ts';

/** Look-ups of hostnames that `allowedLookup` allows, with a cache of their answers. */
export interface Lookups {
  /** Returns what is known without a request: a fresh answer, a recent failure, or null. */
  findCached(hostname: Hostname, kind: LookupKind): Promise<LookupReport | null>;
  /**
   * Asks the endpoint, unless a fresh answer is cached or the same question is under way. Resolves within the time
   * budget; to null if look-ups have been switched off in the meantime.
   * @param after must resolve before anything is sent; the look-up counts as under way from the start
   */
  ask(hostname: Hostname, kind: LookupKind, after?: Promise<unknown>): Promise<LookupReport | null>;
  isAsking(hostname: Hostname): boolean;
  /** Resolves once no look-up of the hostname is under way. */
  waitFor(hostname: Hostname): Promise<void>;
  /** Drops the cached answer, so that the next `ask` sends a request. */
  forget(hostname: Hostname): Promise<void>;
}

export interface LookupDeps {
  readonly settingsStore: SettingsStore;
  readonly client: EndpointClient;
  readonly cache: AnswerCache;
  readonly breaker: BreakerStore;
  readonly clock: () => number;
}

/** How long a failure is cached, so that the other pages of a visit do not repeat it. */
const failureMs = 30_000;
/** What a trial request may take beyond its budget before the breaker allows another. */
const graceMs = 1000;

/** What came of a question: the answer, or the time until which the breaker is open. */
type Outcome = CachedAnswer | { readonly pausedUntil: number };

export function createLookups({ settingsStore, client, cache, breaker, clock }: LookupDeps): Lookups {
  /** By question, so that the tabs of one site share a request. */
  const outcomes = new Map<string, Promise<Outcome>>();
  /** By host. */
  const underWay = new Map<string, Set<Promise<unknown>>>();

  /** Resolves to null if look-ups of this kind are off. */
  async function findQuestion(hostname: Hostname, kind: LookupKind): Promise<Question | null> {
    const [{ effective }, { key }] = await Promise.all([settingsStore.snapshot(), settingsStore.endpointKey()]);
    const { endpointUrl: url, lookupBudgetMs: budgetMs, lookup } = effective;
    if (lookup === 'off' || (kind === 'hostname' && lookup !== 'hostname')) return null;
    return url === null ? null : createQuestion(hostname, kind, { url, key, budgetMs });
  }

  async function send(question: Question): Promise<Outcome> {
    const { id, request, endpoint } = question;
    const cached = await cache.get(id);
    if (cached !== null) return cached;
    const pausedUntil = await breaker.beforeRequest(endpoint, request.budgetMs + graceMs);
    if (pausedUntil !== null) return { pausedUntil };
    const askedAt = clock();
    const answer = toCachedAnswer(question, askedAt, await client(request), clock());
    const isSuccess = answer.content.state !== 'failed';
    await Promise.all([cache.put(answer), breaker.afterRequest(endpoint, isSuccess)]).catch((error: unknown) =>
      warn('cannot store an answer', error),
    );
    return answer;
  }

  async function ask(hostname: Hostname, kind: LookupKind): Promise<LookupReport | null> {
    const question = await findQuestion(hostname, kind);
    if (question === null) return null;
    let outcome = outcomes.get(question.id);
    if (outcome === undefined) {
      outcome = send(question).finally(() => outcomes.delete(question.id));
      outcomes.set(question.id, outcome);
    }
    const result = await outcome;
    return 'pausedUntil' in result ? question.toPausedReport(clock(), result.pausedUntil) : question.toReport(result);
  }

  return {
    async findCached(hostname, kind) {
      const question = await findQuestion(hostname, kind);
      const answer = question === null ? null : await cache.get(question.id);
      return question === null || answer === null ? null : question.toReport(answer);
    },
    ask(hostname, kind, after) {
      const report = after === undefined ? ask(hostname, kind) : after.then(() => ask(hostname, kind));
      const reports = underWay.get(hostname.host) ?? new Set();
      underWay.set(hostname.host, reports.add(report));
      return report.finally(() => {
        reports.delete(report);
        if (reports.size === 0) underWay.delete(hostname.host);
      });
    },
    isAsking: ({ host }) => underWay.has(host),
    waitFor: async ({ host }) => void (await Promise.allSettled(underWay.get(host) ?? [])),
    async forget(hostname) {
      const { lookup } = (await settingsStore.snapshot()).effective;
      const question = lookup === 'off' ? null : await findQuestion(hostname, lookup);
      if (question !== null) await cache.forget(question.id);
    },
  };
}

function toCachedAnswer({ id, parse }: Question, askedAt: number, answer: EndpointAnswer, now: number): CachedAnswer {
  if (!answer.ok) {
    const { reason, status } = answer;
    return { id, askedAt, expiresAt: now + failureMs, content: { state: 'failed', reason, status } };
  }
  try {
    return { id, askedAt, expiresAt: now + freshForMs(answer.cacheControl), content: parse(answer.text) };
  } catch (error) {
    warn('the answer of the endpoint is not valid', error);
    return { id, askedAt, expiresAt: now + failureMs, content: { state: 'failed', reason: 'malformed', status: 200 } };
  }
}
