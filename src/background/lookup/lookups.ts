import type { Hostname } from '../../core/hostname/types.ts';
import { freshForMs } from '../../core/lookup/freshness.ts';
import type { LookupKind, LookupReport } from '../../core/lookup/report.ts';
import { warn } from '../base/log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';
import type { BreakerStore } from './breaker-store.ts';
import type { EndpointAnswer, EndpointClient } from './endpoint-client.ts';
import { createQuestion, type Question } from './question.ts';

/** Asks the endpoint about hosts that `mayLookUp` allows, and remembers what came back. */
export interface Lookups {
  /** What is known without asking: an answer that is still good, or the failure of a moment ago; null for neither. */
  findCached(hostname: Hostname, kind: LookupKind): Promise<LookupReport | null>;
  /**
   * Asks, unless that is known or under way; resolves within the time budget, null where it is not allowed any more.
   * @param after what must be done before anything is sent; the question counts as under way until then
   */
  ask(hostname: Hostname, kind: LookupKind, after?: Promise<unknown>): Promise<LookupReport | null>;
  isAsking(hostname: Hostname): boolean;
  /** Resolves when no question about the host is under way. */
  waitFor(hostname: Hostname): Promise<void>;
  /** Lets the next `ask` ask again. */
  forget(hostname: Hostname): Promise<void>;
}

export interface LookupDeps {
  readonly settingsStore: SettingsStore;
  readonly client: EndpointClient;
  readonly cache: AnswerCache;
  readonly breaker: BreakerStore;
  readonly clock: () => number;
}

/** A failure is not repeated for the other pages of a visit. */
const failureMs = 30_000;
/** What a trial may take beyond its budget before another may be sent. */
const graceMs = 1000;

export function createLookups({ settingsStore, client, cache, breaker, clock }: LookupDeps): Lookups {
  /** By question, so that the tabs of one site share it. */
  const underWay = new Map<string, Promise<CachedAnswer | number>>();
  /** By host. */
  const asking = new Map<string, Set<Promise<unknown>>>();

  /** Null where there is no endpoint any more. */
  async function question(hostname: Hostname, kind: LookupKind): Promise<{ question: Question; url: string } | null> {
    const [{ effective }, { key }] = await Promise.all([settingsStore.snapshot(), settingsStore.endpointKey()]);
    const { endpointUrl: url, lookupBudgetMs: budgetMs, lookup } = effective;
    if (lookup === 'off' || (kind === 'hostname' && lookup !== 'hostname')) return null;
    return url === null ? null : { question: await createQuestion(hostname, kind, { url, key, budgetMs }), url };
  }

  /** Resolves to the answer, or to when the endpoint may be asked again. */
  async function send(question: Question, url: string): Promise<CachedAnswer | number> {
    const known = await cache.get(question.id);
    if (known !== null) return known;
    const pausedUntil = await breaker.beforeRequest(url, question.request.budgetMs + graceMs);
    if (pausedUntil !== null) return pausedUntil;
    const at = clock();
    const answer = answerOf(question, at, await client(question.request), clock());
    await Promise.all([cache.put(answer), breaker.afterRequest(url, answer.content.state !== 'failed')]).catch(
      (error) => warn('an answer could not be kept', error),
    );
    return answer;
  }

  async function ask(hostname: Hostname, kind: LookupKind): Promise<LookupReport | null> {
    const found = await question(hostname, kind);
    if (found === null) return null;
    const { question: asked, url } = found;
    let answer = underWay.get(asked.id);
    if (answer === undefined) {
      answer = send(asked, url).finally(() => underWay.delete(asked.id));
      underWay.set(asked.id, answer);
    }
    const content = await answer;
    return typeof content === 'number' ? asked.toPausedReport(clock(), content) : asked.toReport(content);
  }

  return {
    async findCached(hostname, kind) {
      const found = await question(hostname, kind);
      const answer = found === null ? null : await cache.get(found.question.id);
      return found === null || answer === null ? null : found.question.toReport(answer);
    },
    ask(hostname, kind, after) {
      const report = after === undefined ? ask(hostname, kind) : after.then(() => ask(hostname, kind));
      const all = asking.get(hostname.host) ?? new Set();
      asking.set(hostname.host, all.add(report));
      return report.finally(() => {
        all.delete(report);
        if (all.size === 0) asking.delete(hostname.host);
      });
    },
    isAsking: ({ host }) => asking.has(host),
    waitFor: async ({ host }) => void (await Promise.allSettled(asking.get(host) ?? [])),
    async forget(hostname) {
      const { lookup } = (await settingsStore.snapshot()).effective;
      const found = lookup === 'off' ? null : await question(hostname, lookup);
      if (found !== null) await cache.forget(found.question.id);
    },
  };
}

function answerOf({ id, parse }: Question, at: number, reply: EndpointAnswer, now: number): CachedAnswer {
  if (!reply.ok) {
    const { reason, status } = reply;
    return { id, at, until: now + failureMs, content: { state: 'failed', reason, status } };
  }
  try {
    return { id, at, until: now + freshForMs(reply.cacheControl), content: parse(reply.text) };
  } catch (error) {
    warn('the endpoint gave no answer to the question', error);
    return { id, at, until: now + failureMs, content: { state: 'failed', reason: 'malformed', status: 200 } };
  }
}
