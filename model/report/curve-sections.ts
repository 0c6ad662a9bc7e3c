import type { ModelEvaluation } from '../evaluation/evaluate-model.ts';
import { familyTable } from './family-table.ts';
import { html, type Markup } from './html.ts';
import { precisionRecallFigure } from './precision-recall-figure.ts';
import { reliabilityFigure } from './reliability-figure.ts';
import { rocFigure } from './roc-figure.ts';
import type { Section } from './section.ts';

/** Renders the sections that need names of both labels. */
export function curveSections(evaluation: ModelEvaluation): Section[] {
  const roc = rocFigure(evaluation);
  const precisionRecall = precisionRecallFigure(evaluation);
  const reliability = reliabilityFigure(evaluation.hostwise);
  const both = [modelKey, baselineKey];
  return [
    {
      id: 'roc-curve',
      heading: 'ROC',
      content: html`<p>At a rate that allows fewer than ten false alarms, the level depends on a handful of benign
names, some of which may be mislabelled.</p>
${pair(roc.picture, [...both, bandKey, suspiciousKey, dangerousKey], roc.numbers)}`,
    },
    {
      id: 'precision-and-recall',
      heading: 'Precision and recall',
      content: html`<p>Precision depends on the mix of these rows. Among the names that people visit, malicious ones are
far rarer, so precision is lower.</p>
${pair(precisionRecall.picture, both, precisionRecall.numbers)}`,
    },
    {
      id: 'reliability-diagram',
      heading: 'Calibration',
      content: html`<p>Probabilities of the model after its assumed base rate is replaced by the share of malicious rows
here. On the dotted line they are correct. The bars count rows, on a logarithmic scale.</p>
${pair(reliability.picture, [dotKey, idealKey], reliability.numbers)}`,
    },
    { id: 'families', heading: 'Families', content: familyTable(evaluation.hostwise) },
  ];
}

function pair(picture: Markup, keys: readonly Markup[], numbers: Markup): Markup {
  const legend = html`<figcaption><ul>${keys.map((key) => html`<li>${key}</li>`)}</ul></figcaption>`;
  return html`<div class="pair"><figure>${picture}${legend}</figure>${numbers}</div>`;
}

const sample = (shape: Markup): Markup => html`<svg viewBox="0 0 32 14" aria-hidden="true">${shape}</svg>`;
const modelKey = html`${sample(html`<line class="model" x1="1" x2="31" y1="7" y2="7"/>`)}Hostwise`;
const baselineKey = html`${sample(html`<line class="baseline" x1="1" x2="31" y1="7" y2="7"/>`)}Four-feature regression`;
const bandKey = html`${sample(html`<rect class="band" width="32" height="14"/>`)}95 % interval`;
const suspiciousKey = html`${sample(html`<circle class="mark" cx="16" cy="7" r="5"/>`)}threshold of suspicious`;
const diamond = html`<path class="mark" d="M16 .5l6.5 6.5-6.5 6.5-6.5-6.5z"/>`;
const dangerousKey = html`${sample(diamond)}threshold of dangerous`;
const dotWithBounds = html`<line class="whisker" x1="16" x2="16" y1="0" y2="14"/>
<circle class="dot" cx="16" cy="7" r="4"/>`;
const dotKey = html`${sample(dotWithBounds)}Rows of one bin, 95 % interval`;
const idealKey = html`${sample(html`<line class="ideal" x1="2" x2="30" y1="7" y2="7"/>`)}Probability and share agree`;
