import { parseBucket } from '../../core/listing/bucket.ts';
import { parseClassifyAnswer } from '../../core/listing/classify-answer.ts';
import { prefixDigits } from '../../core/listing/prefix.ts';
import type { EndpointTest } from '../../core/protocol/messages.ts';
import { warn } from '../base/log.ts';
import type { BreakerStore } from '../lookup/breaker-store.ts';
import type { EndpointClient } from '../lookup/endpoint-client.ts';
import { createRequest } from '../lookup/question.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Handlers } from './router.ts';

export interface EndpointHandlerDeps {
  readonly settingsStore: SettingsStore;
  readonly client: EndpointClient;
  readonly breaker: BreakerStore;
  readonly clock: () => number;
}

/** What a test sends: the first prefix, or a name that is reserved for examples. */
const samples = { private: '0'.repeat(prefixDigits), hostname: 'example.com' };
/** Longer than a look-up may take, because a test should distinguish a slow endpoint from a dead one. */
const testBudgetMs = 5000;

/** Answers the options page. Tests the endpoint as a look-up would use it, but asks about no real site. */
export function createEndpointHandlers(deps: EndpointHandlerDeps): Handlers<'endpoint.test'> {
  const { settingsStore, client, breaker, clock } = deps;

  async function test(): Promise<EndpointTest> {
    const [{ effective }, { key }] = await Promise.all([settingsStore.snapshot(), settingsStore.endpointKey()]);
    const { lookup, endpointUrl: url } = effective;
    if (url === null) return { state: 'off' };
    const kind = lookup === 'hostname' ? 'hostname' : 'private';
    const start = clock();
    const answer = await client(createRequest(kind, samples[kind], { url, key, budgetMs: testBudgetMs }));
    const milliseconds = clock() - start;
    if (!answer.ok) return { state: 'failed', reason: answer.reason, status: answer.status };
    try {
      const { text } = answer;
      const version = kind === 'private' ? parseBucket(text).version : parseClassifyAnswer(text).model.version;
      // Closes the breaker, so that look-ups work at once after the user has repaired the endpoint.
      await breaker.afterRequest(url, true);
      return { state: 'answered', version: version ?? '', milliseconds };
    } catch (error) {
      warn('the answer of the endpoint to a test is not valid', error);
      return { state: 'failed', reason: 'malformed', status: 200 };
    }
  }

  return { 'endpoint.test': test };
}
