import type { ModelEvaluation } from '../evaluation/evaluate-model.ts';
import { count } from '../evaluation/number-texts.ts';
import { curveSections } from './curve-sections.ts';
import { html, type Markup } from './html.ts';
import { methodSection } from './method-section.ts';
import { reportCss } from './report-css.ts';
import type { ReportSubject } from './report-subject.ts';
import type { Section } from './section.ts';
import { summaryTable } from './summary-table.ts';
import { verdictTable } from './verdict-table.ts';
import { worstTable } from './worst-table.ts';

/** Renders the report as one page without scripts and without network access. The same figures give the same page. */
export function reportPage(subject: ReportSubject, evaluation: ModelEvaluation): string {
  const title = `Evaluation of model ${subject.modelVersion}`;
  const body = sections(subject, evaluation);
  const links = body.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: reportCss }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${facts(subject, evaluation)}
<nav aria-label="Sections"><ul>${links}</ul></nav>
</header>
<main>
${body.map(
  ({ id, heading, content }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>
`,
)}</main>
</body>
</html>
`;
  return page.html;
}

function facts({ file, sha256, leftOut, without }: ReportSubject, { hostwise }: ModelEvaluation): Markup {
  const { atBestF1, families } = hostwise.evaluation;
  const lines: readonly (readonly [string, string])[] = [
    [
      'Rows',
      `${count(atBestF1.benign)} benign, ${count(atBestF1.malicious)} malicious of ${count(families.length)} ` +
        `${families.length === 1 ? 'family' : 'families'}; ${count(leftOut)} left out`,
    ],
    ['File', file],
    ['SHA-256', sha256],
    ['Left out of every sum', without.length === 0 ? 'nothing' : without.join(', ')],
  ];
  return html`<dl class="facts">${lines.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`;
}

function sections(subject: ReportSubject, evaluation: ModelEvaluation): Section[] {
  const { hostwise, falseAlarms, misses } = evaluation;
  const { benign, malicious } = hostwise.evaluation.atBestF1;
  return [
    { id: 'summary', heading: 'Summary', content: summaryTable(evaluation) },
    {
      id: 'verdicts',
      heading: 'Verdicts',
      content: html`<p>What people would see: the share of names at or above each threshold of the model.</p>
${verdictTable(evaluation)}`,
    },
    // Curves need names of both labels.
    ...(benign > 0 && malicious > 0 ? curveSections(evaluation) : []),
    {
      id: 'worst',
      heading: 'Worst names',
      content: html`<p>Positive log-odds speak for malicious. Some of these names may be wrong in the list rather than
in the verdict.</p>
${worstTable('Benign names that score highest', 'List', falseAlarms)}
${worstTable('Malicious names that score lowest, few of each family', 'Family', misses)}`,
    },
    { id: 'method', heading: 'Method', content: methodSection(subject, hostwise) },
  ];
}
