import { orderTerms, sumTerms, type WeightedTerm } from '../../core/verdict/breakdown.ts';
import { element } from './element.ts';
import type { Answers, Classified, Features, SeedAnswer } from './fetch-answers.ts';
import { renderRow, renderTerms, type Values } from './render-terms.ts';
import { renderScale, renderVerdict, type Thresholds } from './render-verdict.ts';
import { percent, signed, termName } from './term-texts.ts';

const { texts } = given;
/** Number of features that are shown before the rest is folded away. */
const shownFirst = 7;

/** Renders everything that the page shows about one host: the verdict and two columns of details. */
export function renderResult({ classified, features, seed }: Answers, thresholds: Thresholds | null): HTMLElement[] {
  const { probability, intercept } = classified;
  const main = element('div', { class: 'column' });
  const side = element('div', { class: 'column' });
  if (probability !== null && intercept !== null) {
    main.append(renderBreakdown(classified, features?.vector ?? {}));
    side.append(renderSum(classified, intercept, probability));
  }
  if (features !== null) main.append(...renderMembers(features), ...renderSources(features));
  if (seed !== null) side.append(renderSeed(seed));
  main.append(renderJson(classified));
  return [renderVerdict(classified, probability === null ? null : renderScale(probability, thresholds)), main, side];
}

function renderBreakdown({ contributions }: Classified, values: Values): HTMLElement {
  const { top, rest, scale } = orderTerms(termsOf(contributions), shownFirst);
  const card = element('section', { class: 'card terms' }, renderHeading(texts.breakdown_heading ?? 'Why'));
  card.append(renderTerms(top, values, scale));
  if (rest.length > 0) {
    const sum = rest.reduce((total, { logOdds }) => total + logOdds, 0);
    const summary = element('summary', {}, `${rest.length} more, together ${signed(sum)}`);
    card.append(element('details', {}, summary, renderTerms(rest, values, scale)));
  }
  return card;
}

function termsOf(contributions: Classified['contributions']): readonly WeightedTerm[] {
  return Object.entries(contributions).map(([name, logOdds]) => ({ name, logOdds }));
}

function renderHeading(title: string): HTMLElement {
  return element(
    'div',
    { class: 'terms-head' },
    element('h3', {}, title),
    element(
      'p',
      { 'aria-hidden': 'true' },
      element('span', {}, '\u2190 harmless'),
      element('span', {}, 'malicious \u2192'),
    ),
  );
}

function renderSum({ contributions }: Classified, intercept: number, probability: number): HTMLElement {
  const { constant, towards, against, logOdds } = sumTerms(intercept, termsOf(contributions));
  const rows: readonly (readonly [string, number])[] = [
    [texts.sum_intercept ?? 'Intercept', intercept],
    [termName('prior', texts), constant],
    ['Towards malicious', towards.sum],
    ['Towards harmless', against.sum],
  ];
  const body = element('tbody');
  for (const [label, value] of rows) body.append(renderRow(label, signed(value, 3)));
  const formula = element(
    'span',
    { class: 'value' },
    '1 / (1 + e',
    element('sup', {}, signed(-logOdds, 3).replace('+', '')),
    ')',
  );
  const foot = element('tfoot', {}, renderRow(texts.sum_total ?? 'Sum = log-odds', signed(logOdds, 3)));
  foot.append(renderRow('Probability ', percent(probability), formula));
  return element(
    'section',
    { class: 'card sum' },
    element('h3', {}, texts.sum_heading ?? 'How this adds up'),
    element('table', {}, body, foot),
  );
}

function renderSeed(seed: SeedAnswer): HTMLElement {
  const { label, class0Prob, class1Prob, intercept, length, entropy, proVowels, numWords } = seed;
  const terms = [
    { name: 'length', logOdds: length },
    { name: 'entropy', logOdds: entropy },
    { name: 'shareOfVowels', logOdds: proVowels },
    { name: 'englishWords', logOdds: numWords },
  ];
  const scale = Math.max(...terms.map(({ logOdds }) => Math.abs(logOdds)), 0.5);
  const sum = terms.reduce((total, { logOdds }) => total + logOdds, intercept);
  const labelText = label === 1 ? 'malicious' : 'legitimate';
  return element(
    'section',
    { class: 'card seed' },
    element('h3', {}, 'Four features alone'),
    element(
      'p',
      { class: 'seed-label' },
      'Label ',
      element('b', {}, String(label)),
      ` (${labelText}): legitimate ${percent(class0Prob)}, malicious ${percent(class1Prob)}`,
    ),
    renderTerms(terms, {}, scale),
    element(
      'p',
      { class: 'note' },
      `Intercept ${signed(intercept)}, sum ${signed(sum)}. The regression that this project started from.`,
    ),
  );
}

/** Renders the probability of each model if there are several. */
function renderMembers({ score: { members } }: Features): HTMLElement[] {
  if (members.length < 2) return [];
  const body = element('tbody');
  for (const { name, probability } of members) body.append(renderRow(name, percent(probability)));
  return [element('section', { class: 'card plain' }, element('h3', {}, 'Models'), element('table', {}, body))];
}

/** Renders how each intelligence source answered, if there are any. */
function renderSources({ sources }: Features): HTMLElement[] {
  if (sources.length === 0) return [];
  const body = element('tbody');
  for (const { source, status, milliseconds } of sources) {
    body.append(renderRow(source, `${status}, ${milliseconds.toFixed(1)}\u202fms`));
  }
  return [element('section', { class: 'card plain' }, element('h3', {}, 'Intelligence'), element('table', {}, body))];
}

function renderJson(classified: Classified): HTMLElement {
  return element(
    'details',
    { class: 'card json' },
    element('summary', {}, 'As JSON'),
    element('pre', { tabindex: 0 }, JSON.stringify(classified, null, 2)),
  );
}
