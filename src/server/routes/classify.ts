import { parseHostname } from '../../core/hostname/parse.ts';
import type { Hostname } from '../../core/hostname/types.ts';
import { listedTerm } from '../../core/listing/listed-term.ts';
import { removableTerms } from '../../core/listing/removable-terms.ts';
import { jsonLine } from '../../core/verdict/json-line.ts';
import { maxBodyBytes } from '../http/limits.ts';
import { parseFields } from '../http/parse-fields.ts';
import { invalidFields } from '../http/problem.ts';
import { readJson, requireJson } from '../http/read-json.ts';
import type { EnsembleScorer } from '../judging/ensemble-scorer.ts';
import { judge, type ListingAnswer } from '../judging/judge.ts';
import { classifyManySchema, classifyOneSchema } from '../schemas/requests.ts';
import { currentScorer, type Route, type Services, today } from './route.ts';

/** `POST /v1/classify`: the output of `hostwise classify --format json`, for one hostname or many. */
export function classifyRoute(services: Services): Route {
  const { intelligence, replies } = services;
  return {
    method: 'POST',
    path: '/v1/classify',
    async handle({ req: { raw } }) {
      requireJson(raw);
      const body = await readJson(raw, maxBodyBytes.names);
      const scorer = currentScorer(services);
      if (isMany(body)) {
        const { hostnames, without } = parseFields(classifyManySchema, body);
        const names = hostnames.map(parseHostname);
        const leftOut = parseLeftOut(without, scorer);
        const listings = usesIntelligence(leftOut) ? await intelligence.findListings(names) : null;
        const results = names.map((name, i) => resultText(name, scorer, leftOut, listings?.[i]));
        services.metrics?.names(names.length);
        return replies.json(`{"results":[${results.join(',')}]}`, scorer.version);
      }
      const { hostname, without } = parseFields(classifyOneSchema, body);
      const name = parseHostname(hostname);
      if (name.kind === 'invalid') throw invalidFields([{ field: 'hostname', detail: name.reason }]);
      const leftOut = parseLeftOut(without, scorer);
      const listing = usesIntelligence(leftOut) ? await intelligence.findListing(name) : undefined;
      services.metrics?.names(1);
      return replies.json(resultText(name, scorer, leftOut, listing), scorer.version);
    },
  };

  function usesIntelligence(leftOut: ReadonlySet<string>): boolean {
    return intelligence.isConfigured && !leftOut.has(listedTerm);
  }

  function resultText(
    name: Hostname,
    scorer: EnsembleScorer,
    leftOut: ReadonlySet<string>,
    listing: ListingAnswer,
  ): string {
    if (name.kind === 'invalid') return JSON.stringify({ host: name.host, error: name.reason });
    const assessment = judge(name, scorer, leftOut, listing, today(services));
    services.audit?.(assessment);
    return jsonLine(assessment);
  }
}

function isMany(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'hostnames' in body;
}

const none: ReadonlySet<string> = new Set();

function parseLeftOut(
  names: readonly string[] | undefined,
  { contributionNames }: EnsembleScorer,
): ReadonlySet<string> {
  if (names === undefined || names.length === 0) return none;
  const known = removableTerms(contributionNames);
  const errors = names.flatMap((name, i) =>
    known.has(name)
      ? []
      : [{ field: `without.${i}`, detail: `there is no contribution ${JSON.stringify(name.slice(0, 60))}` }],
  );
  if (errors.length > 0) throw invalidFields(errors);
  return new Set(names);
}
