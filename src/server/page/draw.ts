import type { Answers, Classified, Features, SeedAnswer } from './ask.ts';
import { element, svg } from './element.ts';
import { breakdown, percent, place, signed, sumOf, type Term, termName, valueText } from './terms.ts';

export interface Thresholds {
  readonly uncertain: number;
  readonly suspicious: number;
  readonly dangerous: number;
}

const { texts, shapes } = given;
const shownFirst = 7;

type Values = Features['vector'];

/** Everything that is said of one name. */
export function drawResult({ classified, features, seed }: Answers, thresholds: Thresholds | null): HTMLElement[] {
  const { probability, intercept } = classified;
  const main = element('div', { class: 'column' });
  const side = element('div', { class: 'column' });
  if (probability !== null && intercept !== null) {
    main.append(drawBreakdown(classified, features?.vector ?? {}));
    side.append(drawSum(classified, intercept, probability));
  }
  if (features !== null) main.append(...drawMembers(features), ...drawSources(features));
  if (seed !== null) side.append(drawSeed(seed));
  main.append(drawJson(classified));
  return [drawVerdict(classified, probability === null ? null : drawScale(probability, thresholds)), main, side];
}

/** What is read out, and what is seen at once. */
export function sentenceOf({ verdict, threat, host }: Classified): string {
  const reason = threat === null ? texts[`verdict_${verdict}_text`] : texts[`threat_${threat}_text`];
  return `${host}: ${texts[`verdict_${verdict}_title`] ?? verdict}. ${reason ?? ''}`.trim();
}

function drawVerdict(classified: Classified, scale: HTMLElement | null): HTMLElement {
  const { verdict, threat, host, registrable, probability, evidence } = classified;
  const reason = threat === null ? texts[`verdict_${verdict}_text`] : texts[`threat_${threat}_text`];
  const found = evidence.map(factText);
  const head = element(
    'div',
    { class: 'verdict-head' },
    drawIcon(verdict),
    element('div', {}, element('h2', {}, texts[`verdict_${verdict}_title`] ?? verdict), drawHost(host, registrable)),
  );
  if (probability !== null) {
    const caption = element('small', {}, 'malicious');
    head.append(element('p', { class: 'probability' }, percent(probability), caption));
  }
  const card = element('section', { class: `card verdict is-${verdict}` }, head, element('p', {}, reason ?? ''));
  for (const line of found) card.append(element('p', { class: 'found' }, line));
  if (scale !== null) card.append(scale);
  return card;
}

/** A piece of evidence as a sentence. */
function factText({ name, details }: Classified['evidence'][number]): string {
  const { target, imitation, technique, host, feeds, kind, day } = details;
  if (name === 'lookalike') return `\u201c${imitation}\u201d resembles ${target}: ${techniqueOf(String(technique))}.`;
  if (name !== 'listed') return `${termName(name, texts)}: ${Object.values(details).join(', ')}`;
  const seen = day === undefined ? '' : `, last seen ${day}`;
  return `${host} is on ${feeds} ${feeds === 1 ? 'list' : 'lists'} of harmful sites (${kind}${seen}).`;
}

function techniqueOf(technique: string): string {
  return texts[`technique_${technique.replaceAll('-', '_')}`] ?? technique;
}

function drawIcon(verdict: string): SVGElement {
  const shape = shapes[verdict];
  const icon = svg('svg', { class: `verdict-icon is-${verdict}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  if (shape === undefined) return icon;
  icon.append(
    svg('path', { class: 'outline', d: shape.outline }),
    svg('path', { class: 'glyph', d: shape.glyph, 'stroke-width': shape.stroke }),
  );
  return icon;
}

function drawHost(host: string, registrable: string | null): HTMLElement {
  const line = element('p', { class: 'host' });
  if (registrable === null || !host.endsWith(registrable)) return element('p', { class: 'host' }, host);
  line.append(host.slice(0, host.length - registrable.length), element('b', {}, registrable));
  return line;
}

/** The scale of log-odds with the zones of the verdicts and where the name stands. */
function drawScale(probability: number, thresholds: Thresholds | null): HTMLElement {
  const drawing = svg('svg', {
    class: 'scale',
    viewBox: '0 0 100 12',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const { uncertain = 0, suspicious = 0, dangerous = 0 } = thresholds ?? {};
  const edges = thresholds === null ? [0, 100] : [0, place(uncertain), place(suspicious), place(dangerous), 100];
  const zones = thresholds === null ? ['internal'] : ['safe', 'uncertain', 'suspicious', 'dangerous'];
  zones.forEach((zone, i) => {
    const [from = 0, to = 100] = edges.slice(i);
    drawing.append(svg('rect', { class: `zone is-${zone}`, x: from + 0.15, y: 3, width: to - from - 0.3, height: 6 }));
  });
  drawing.append(svg('rect', { class: 'needle', x: place(probability) - 0.3, y: 0, width: 0.6, height: 12 }));
  const ends = element('p', { class: 'scale-ends' });
  for (const end of ['harmless', 'even odds', 'malicious']) ends.append(element('span', {}, end));
  const box = element('div', { class: 'scale-box' });
  box.append(drawing, ends);
  return box;
}

function drawBreakdown({ contributions }: Classified, values: Values): HTMLElement {
  const { top, rest, scale } = breakdown(contributions, shownFirst);
  const card = element('section', { class: 'card terms' }, drawHeading(texts.breakdown_heading ?? 'Why'));
  card.append(drawTerms(top, values, scale));
  if (rest.length > 0) {
    const sum = rest.reduce((total, { logOdds }) => total + logOdds, 0);
    const summary = element('summary', {}, `${rest.length} more, together ${signed(sum)}`);
    card.append(element('details', {}, summary, drawTerms(rest, values, scale)));
  }
  return card;
}

function drawHeading(title: string): HTMLElement {
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

function drawTerms(terms: readonly Term[], values: Values, scale: number): HTMLElement {
  const body = element('tbody');
  for (const { name, logOdds } of terms) {
    const value = valueText(name, Object.hasOwn(values, name) ? values[name] : undefined, texts);
    const head = element('th', { scope: 'row' }, termName(name, texts));
    if (value !== '') head.append(' ', element('span', { class: 'value' }, value));
    body.append(
      element('tr', {}, head, element('td', {}, drawBar(logOdds / scale)), element('td', {}, signed(logOdds))),
    );
  }
  return element('table', { 'aria-label': 'Contributions, log-odds' }, body);
}

/** A bar from a middle line, `share` -1 to 1. */
function drawBar(share: number): SVGElement {
  const width = Math.min(1, Math.abs(share)) * 50;
  const side = share < 0 ? 'against' : 'for';
  return svg(
    'svg',
    { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'bar-track', x: 0, y: 4.5, width: 100, height: 1 }),
    svg('rect', { class: `bar-fill is-${side}`, x: share < 0 ? 50 - width : 50, y: 1, width, height: 8 }),
    svg('rect', { class: 'bar-axis', x: 49.75, y: 0, width: 0.5, height: 10 }),
  );
}

function drawSum({ contributions }: Classified, intercept: number, probability: number): HTMLElement {
  const { constant, towards, against, logOdds } = sumOf(intercept, contributions);
  const rows: readonly (readonly [string, number])[] = [
    [texts.sum_intercept ?? 'Intercept', intercept],
    [termName('prior', texts), constant],
    ['Towards malicious', towards],
    ['Towards harmless', against],
  ];
  const body = element('tbody');
  for (const [label, value] of rows) body.append(drawRow(label, signed(value, 3)));
  const formula = element(
    'span',
    { class: 'value' },
    '1 / (1 + e',
    element('sup', {}, signed(-logOdds, 3).replace('+', '')),
    ')',
  );
  const foot = element('tfoot', {}, drawRow(texts.sum_total ?? 'Sum = log-odds', signed(logOdds, 3)));
  foot.append(drawRow('Probability ', percent(probability), formula));
  return element(
    'section',
    { class: 'card sum' },
    element('h3', {}, texts.sum_heading ?? 'How this adds up'),
    element('table', {}, body, foot),
  );
}

function drawRow(label: string, value: string, more?: Node): HTMLElement {
  const head = element('th', { scope: 'row' }, label);
  if (more !== undefined) head.append(more);
  return element('tr', {}, head, element('td', {}, value));
}

function drawSeed(seed: SeedAnswer): HTMLElement {
  const { label, class0Prob, class1Prob, intercept, length, entropy, proVowels, numWords } = seed;
  const terms = [
    { name: 'length', logOdds: length },
    { name: 'entropy', logOdds: entropy },
    { name: 'shareOfVowels', logOdds: proVowels },
    { name: 'englishWords', logOdds: numWords },
  ];
  const scale = Math.max(...terms.map(({ logOdds }) => Math.abs(logOdds)), 0.5);
  const sum = terms.reduce((total, { logOdds }) => total + logOdds, intercept);
  return element(
    'section',
    { class: 'card seed' },
    element('h3', {}, 'Four features alone'),
    element(
      'p',
      { class: 'seed-label' },
      'Label ',
      element('b', {}, String(label)),
      ` (${label === 1 ? 'malicious' : 'legitimate'}): legitimate ${percent(class0Prob)}, malicious ${percent(class1Prob)}`,
    ),
    drawTerms(terms, {}, scale),
    element(
      'p',
      { class: 'note' },
      `Intercept ${signed(intercept)}, sum ${signed(sum)}. The regression that this project started from.`,
    ),
  );
}

/** Each model by itself, where there are several. */
function drawMembers({ score: { members } }: Features): HTMLElement[] {
  if (members.length < 2) return [];
  const body = element('tbody');
  for (const { name, probability } of members) body.append(drawRow(name, percent(probability)));
  return [element('section', { class: 'card plain' }, element('h3', {}, 'Models'), element('table', {}, body))];
}

/** What each source of intelligence did, where there are any. */
function drawSources({ sources }: Features): HTMLElement[] {
  if (sources.length === 0) return [];
  const body = element('tbody');
  for (const { source, status, milliseconds } of sources) {
    body.append(drawRow(source, `${status}, ${milliseconds.toFixed(1)}\u202fms`));
  }
  return [element('section', { class: 'card plain' }, element('h3', {}, 'Intelligence'), element('table', {}, body))];
}

function drawJson(classified: Classified): HTMLElement {
  return element(
    'details',
    { class: 'card json' },
    element('summary', {}, 'As JSON'),
    element('pre', { tabindex: 0 }, JSON.stringify(classified, null, 2)),
  );
}
