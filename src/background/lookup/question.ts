import { siteOf } from '../../core/hostname/site-of.ts';
import type { Hostname } from '../../core/hostname/types.ts';
import { findEvidence } from '../../core/listing/bucket.ts';
import { parseBucketAnswer, parseVerdictAnswer } from '../../core/listing/parse-answer.ts';
import { prefixOf } from '../../core/listing/prefix.ts';
import type { LookupKind, LookupOutcome, LookupReport } from '../../core/lookup/report.ts';
import type { AnswerContent, CachedAnswer } from './answer-cache.ts';
import type { EndpointRequest } from './endpoint-client.ts';

/** The current endpoint. */
export interface Endpoint {
  readonly url: string;
  readonly key: string | null;
  readonly budgetMs: number;
}

/** A question to the endpoint about a host, and how to read the answer. */
export interface Question {
  /** Equal for questions that have the same answer. */
  readonly id: string;
  /** Address of the endpoint. */
  readonly endpoint: string;
  readonly request: EndpointRequest;
  /** Parses the text of an answer. Throws if it does not answer this question. */
  parse(text: string): AnswerContent;
  /** Returns what an answer says about this host. */
  toReport(answer: Pick<CachedAnswer, 'askedAt' | 'content'>): Promise<LookupReport>;
  /** Returns the report for a question that was not sent. */
  toPausedReport(at: number, until: number): LookupReport;
}

/** A site with thousands of listed hosts fills its bucket with a few hundred kB. */
const maxBucketBytes = 2 ** 20;
const maxVerdictBytes = 2 ** 16;

/** Creates the question about a host that `allowedLookup` allows. */
export async function createQuestion(hostname: Hostname, kind: LookupKind, endpoint: Endpoint): Promise<Question> {
  const { host } = hostname;
  const site = siteOf(hostname);
  const payload = kind === 'private' ? await prefixOf(site) : host;
  const report = (at: number, sent: string, outcome: LookupOutcome): LookupReport => ({
    kind,
    host,
    endpoint: endpoint.url,
    sent,
    at,
    outcome,
  });
  return {
    id: `${kind} ${endpoint.url} ${payload}`,
    endpoint: endpoint.url,
    request: createRequest(kind, payload, endpoint),
    parse: (text) =>
      kind === 'private'
        ? { state: 'bucket', rows: parseBucketAnswer(payload, text).rows }
        : { state: 'verdict', answer: parseVerdictAnswer(host, text) },
    toReport: async ({ askedAt, content }) =>
      report(
        askedAt,
        payload,
        content.state === 'bucket'
          ? { state: 'evidence', rows: content.rows.length, listed: await findEvidence(content, host, site) }
          : content,
      ),
    toPausedReport: (at, until) => report(at, '', { state: 'paused', until }),
  };
}

/** @param payload four hex digits for a private look-up, else the hostname */
export function createRequest(kind: LookupKind, payload: string, endpoint: Endpoint): EndpointRequest {
  const { url, key, budgetMs } = endpoint;
  return kind === 'private'
    ? { url: `${url}/v1/evidence/${payload}`, key, body: null, maxBytes: maxBucketBytes, budgetMs }
    : { url: `${url}/v1/classify`, key, body: { hostname: payload }, maxBytes: maxVerdictBytes, budgetMs };
}
