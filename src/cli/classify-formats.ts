import { jsonLine } from '../core/verdict/json-line.ts';
import { assessmentToJson } from '../core/verdict/to-json.ts';
import type { Assessment, Contribution } from '../core/verdict/types.ts';

/** How results are written. Every text includes its line break. */
export interface ResultFormat {
  readonly header: string;
  row(assessment: Assessment): string;
  error(host: string, reason: string): string;
}

const json: ResultFormat = {
  header: '',
  row: (assessment) => `${jsonLine(assessment)}\n`,
  error: (host, reason) => `${JSON.stringify({ host, error: reason })}\n`,
};

const csv: ResultFormat = {
  header: 'host,registrable,verdict,threat,probability,label,error\n',
  row(assessment) {
    const { host, registrable, verdict, threat, probability, label } = assessmentToJson(
      withoutContributions(assessment),
    );
    const fields = [csvField(host), csvField(registrable ?? ''), verdict, threat ?? '', probability ?? '', label, ''];
    return `${fields.join(',')}\n`;
  },
  error: (host, reason) => `${csvField(host)},,,,,,${csvField(reason)}\n`,
};

const table: ResultFormat = {
  header: `${columns('HOST', 'VERDICT', 'THREAT', 'PROB.', 'STRONGEST REASON')}\n`,
  row({ hostname, verdict, threat, explanation }) {
    const reason = explanation === null ? `(${hostname.kind})` : describeStrongest(explanation.contributions);
    return `${columns(hostname.host, verdict, threat ?? '-', percent(explanation?.probability), reason)}\n`;
  },
  error: (host, reason) => `${columns(host, 'error', '-', '-', reason)}\n`,
};

export const resultFormats = { table, json, csv } as const;

/** Drops the contributions, for which CSV has no column. */
function withoutContributions(assessment: Assessment): Assessment {
  const { explanation } = assessment;
  return explanation === null ? assessment : { ...assessment, explanation: { ...explanation, contributions: [] } };
}

function columns(host: string, verdict: string, threat: string, probability: string, reason: string): string {
  return `${host.padEnd(36)}  ${verdict.padEnd(10)}  ${threat.padEnd(9)}  ${probability.padStart(7)}  ${reason}`;
}

function percent(probability: number | undefined): string {
  return probability === undefined ? '-' : `${(100 * probability).toFixed(2)}%`;
}

/** Describes the contribution with the largest absolute weight. The base rate (`prior`) says nothing about the name. */
function describeStrongest(contributions: readonly Contribution[]): string {
  let found: Contribution | undefined;
  for (const term of contributions) {
    if (term.name !== 'prior' && Math.abs(term.logOdds) > Math.abs(found?.logOdds ?? 0)) found = term;
  }
  if (found === undefined) return '-';
  const value = typeof found.value === 'number' ? Number(found.value.toPrecision(3)) : found.value;
  return `${found.name} ${value} (${found.logOdds < 0 ? '' : '+'}${found.logOdds.toFixed(2)})`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
