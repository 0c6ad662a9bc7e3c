import { siteOf } from '../../core/hostname/site-of.ts';
import type { Hostname } from '../../core/hostname/types.ts';
import { findEvidence } from '../../core/listing/bucket.ts';
import { bucketFor, verdictFor } from '../../core/listing/parse-answer.ts';
import { prefixOf } from '../../core/listing/prefix.ts';
import type { LookupKind, LookupOutcome, LookupReport } from '../../core/lookup/report.ts';
import type { AnswerContent, CachedAnswer } from './answer-cache.ts';
import type { EndpointRequest } from './endpoint-client.ts';

/** The endpoint in force. */
export interface Endpoint {
  readonly url: string;
  readonly key: string | null;
  readonly budgetMs: number;
}

/** What is asked about a host, and how an answer is read. */
export interface Question {
  /** The same for questions whose answers are the same. */
  readonly id: string;
  readonly request: EndpointRequest;
  /** Reads the text of an answer; throws where it is none to this question. */
  parse(text: string): AnswerContent;
  /** What an answer, of now or from the cache, says of this host. */
  toReport(answer: Pick<CachedAnswer, 'at' | 'content'>): Promise<LookupReport>;
  /** The report where nothing was sent. */
  toPausedReport(at: number, until: number): LookupReport;
}

/** A site with thousands of listed hosts fills its bucket with some hundred kB. */
const mostBucketBytes = 2 ** 20;
const mostVerdictBytes = 2 ** 16;

/** Makes the question about a host that `mayLookUp` allows. */
export async function createQuestion(hostname: Hostname, kind: LookupKind, endpoint: Endpoint): Promise<Question> {
  const { host } = hostname;
  const site = siteOf(hostname);
  const sent = kind === 'private' ? await prefixOf(site) : host;
  const report = (at: number, what: string, outcome: LookupOutcome): LookupReport => ({
    kind,
    host,
    endpoint: endpoint.url,
    sent: what,
    at,
    outcome,
  });
  return {
    id: `${kind} ${endpoint.url} ${sent}`,
    request: createRequest(kind, sent, endpoint),
    parse: (text) =>
      kind === 'private'
        ? { state: 'bucket', rows: bucketFor(sent, text).rows }
        : { state: 'verdict', answer: verdictFor(host, text) },
    toReport: async ({ at, content }) =>
      report(
        at,
        sent,
        content.state === 'bucket'
          ? { state: 'evidence', rows: content.rows.length, listed: await findEvidence(content, host, site) }
          : content,
      ),
    toPausedReport: (at, until) => report(at, '', { state: 'paused', until }),
  };
}

/** @param sent four hex digits for a private look-up, else the hostname */
export function createRequest(kind: LookupKind, sent: string, { url, key, budgetMs }: Endpoint): EndpointRequest {
  return kind === 'private'
    ? { url: `${url}/v1/evidence/${sent}`, key, body: null, maxBytes: mostBucketBytes, budgetMs }
    : { url: `${url}/v1/classify`, key, body: { hostname: sent }, maxBytes: mostVerdictBytes, budgetMs };
}
