import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MessageKey } from '../../src/core/i18n/message-key.ts';
import type { LookupReport } from '../../src/core/lookup/report.ts';
import type { Assessment } from '../../src/core/verdict/types.ts';
import { featureTexts } from '../../src/ui/feature-texts.ts';
import { formattersFor } from '../../src/ui/format.ts';
import { type Catalogue, translatorFor } from '../../src/ui/i18n.ts';
import { sourceText } from '../../src/ui/verdict-texts.ts';
import { root } from '../lib/root.ts';
import { table } from '../lib/table.ts';
import type { Visit } from './visit.ts';

/** Renders the visits as a table, with the time to the badge below it. */
export function report(visits: readonly Visit[]): string {
  const rows = visits.map(({ host, badge, assessment, lookup, milliseconds }) => [
    host,
    badge === '' ? '-' : badge,
    assessment.verdict,
    assessment.explanation === null ? '-' : `${(assessment.explanation.probability * 100).toFixed(2)} %`,
    topReason(assessment),
    lookup === null ? '-' : outcomeText(lookup),
    milliseconds.toFixed(1),
  ]);
  const columns = [
    { title: 'hostname', align: 'left' },
    { title: 'badge', align: 'left' },
    { title: 'verdict', align: 'left' },
    { title: 'probability', align: 'right' },
    { title: 'top reason', align: 'left' },
    { title: 'endpoint', align: 'left' },
    { title: 'ms', align: 'right' },
  ] as const;
  const times = visits.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const [median = 0, max = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
  const figures = `median ${median.toFixed(1)}, maximum ${max.toFixed(1)}`;
  const summary = `ms: from the start of the navigation to the badge; ${figures}.`;
  return `${table(columns, rows)}\n\n${summary}`;
}

const english = JSON.parse(
  readFileSync(path.join(root, 'public', '_locales', 'en', 'messages.json'), 'utf8'),
) as Catalogue<MessageKey>;
const translate = translatorFor(english);
const format = formattersFor('en');

/** Renders what the extension sent and what came back. */
function outcomeText({ sent, outcome }: LookupReport): string {
  switch (outcome.state) {
    case 'evidence':
      return `${sent} -> ${outcome.listed === null ? 'not listed' : `listed (${outcome.listed.kind})`}`;
    case 'verdict':
      return `${sent} -> ${outcome.answer.verdict}`;
    case 'failed':
      return `${sent} -> ${outcome.reason}`;
    case 'paused':
      return 'paused';
  }
}

/** Returns the contribution with the most weight for the verdict, or the verdict's source if no model decided. */
function topReason(assessment: Assessment): string {
  const { explanation, source, verdict } = assessment;
  if ((source !== 'model' && source !== 'endpoint') || explanation === null) return sourceText(assessment, translate);
  const sign = verdict === 'safe' ? -1 : 1;
  // The prior is the same for every name, so it explains nothing.
  const terms = explanation.contributions.filter(({ name }) => name !== 'prior');
  const [top] = terms.sort((a, b) => sign * (b.logOdds - a.logOdds));
  if (top === undefined) return '-';
  const { name, value } = featureTexts(top, translate, format);
  return `${name}${value === '' ? '' : ` ${value}`} (${top.logOdds > 0 ? '+' : ''}${top.logOdds.toFixed(2)})`;
}
