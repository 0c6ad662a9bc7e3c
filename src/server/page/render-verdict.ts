import { scalePosition } from '../../core/verdict/scale-position.ts';
import { element, svg } from './element.ts';
import type { Classified } from './fetch-answers.ts';
import { percent, termName } from './term-texts.ts';

export interface Thresholds {
  readonly uncertain: number;
  readonly suspicious: number;
  readonly dangerous: number;
}

const { texts, shapes } = given;

/** Returns the verdict as one sentence, for screen readers. */
export function verdictSentence({ verdict, threat, host }: Classified): string {
  const reason = threat === null ? texts[`verdict_${verdict}_text`] : texts[`threat_${threat}_text`];
  return `${host}: ${texts[`verdict_${verdict}_title`] ?? verdict}. ${reason ?? ''}`.trim();
}

/** Renders the verdict, the probability and the evidence. */
export function renderVerdict(classified: Classified, scale: HTMLElement | null): HTMLElement {
  const { verdict, threat, host, registrable, probability, evidence } = classified;
  const reason = threat === null ? texts[`verdict_${verdict}_text`] : texts[`threat_${threat}_text`];
  const sentences = evidence.map(evidenceText);
  const head = element(
    'div',
    { class: 'verdict-head' },
    renderIcon(verdict),
    element('div', {}, element('h2', {}, texts[`verdict_${verdict}_title`] ?? verdict), renderHost(host, registrable)),
  );
  if (probability !== null) {
    const caption = element('small', {}, 'malicious');
    head.append(element('p', { class: 'probability' }, percent(probability), caption));
  }
  const card = element('section', { class: `card verdict is-${verdict}` }, head, element('p', {}, reason ?? ''));
  for (const line of sentences) card.append(element('p', { class: 'found' }, line));
  if (scale !== null) card.append(scale);
  return card;
}

/** Puts a piece of evidence into a sentence. */
function evidenceText({ name, details }: Classified['evidence'][number]): string {
  const { target, imitation, technique, host, feeds, kind, day } = details;
  if (name === 'lookalike') return `\u201c${imitation}\u201d resembles ${target}: ${techniqueText(String(technique))}.`;
  if (name !== 'listed') return `${termName(name, texts)}: ${Object.values(details).join(', ')}`;
  const seen = day === undefined ? '' : `, last seen ${day}`;
  return `${host} is on ${feeds} ${feeds === 1 ? 'list' : 'lists'} of harmful sites (${kind}${seen}).`;
}

function techniqueText(technique: string): string {
  return texts[`technique_${technique.replaceAll('-', '_')}`] ?? technique;
}

function renderIcon(verdict: string): SVGElement {
  const shape = shapes[verdict];
  const icon = svg('svg', { class: `verdict-icon is-${verdict}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  if (shape === undefined) return icon;
  icon.append(
    svg('path', { class: 'outline', d: shape.outline }),
    svg('path', { class: 'glyph', d: shape.glyph, 'stroke-width': shape.stroke }),
  );
  return icon;
}

function renderHost(host: string, registrable: string | null): HTMLElement {
  const line = element('p', { class: 'host' });
  if (registrable === null || !host.endsWith(registrable)) return element('p', { class: 'host' }, host);
  line.append(host.slice(0, host.length - registrable.length), element('b', {}, registrable));
  return line;
}

/** Renders the scale of log-odds, the zones of the verdicts and the position of the host. */
export function renderScale(probability: number, thresholds: Thresholds | null): HTMLElement {
  const scale = svg('svg', {
    class: 'scale',
    viewBox: '0 0 100 12',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const { uncertain = 0, suspicious = 0, dangerous = 0 } = thresholds ?? {};
  const edges =
    thresholds === null
      ? [0, 100]
      : [0, scalePercent(uncertain), scalePercent(suspicious), scalePercent(dangerous), 100];
  const zones = thresholds === null ? ['internal'] : ['safe', 'uncertain', 'suspicious', 'dangerous'];
  zones.forEach((zone, i) => {
    const [from = 0, to = 100] = edges.slice(i);
    scale.append(svg('rect', { class: `zone is-${zone}`, x: from + 0.15, y: 3, width: to - from - 0.3, height: 6 }));
  });
  scale.append(svg('rect', { class: 'needle', x: scalePercent(probability) - 0.3, y: 0, width: 0.6, height: 12 }));
  const ends = element('p', { class: 'scale-ends' });
  for (const end of ['harmless', 'even odds', 'malicious']) ends.append(element('span', {}, end));
  const box = element('div', { class: 'scale-box' });
  box.append(scale, ends);
  return box;
}

/** Where a probability lies on the scale, in percent of its width. */
function scalePercent(probability: number): number {
  return 100 * scalePosition(probability);
}
