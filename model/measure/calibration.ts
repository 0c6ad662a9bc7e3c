import type { DomainName } from '../../src/core/hostname/types.ts';
import { Model } from '../../src/core/model/model.ts';
import { boundsText, fraction, percent } from '../evaluation/number-texts.ts';
import { readBundledModel } from './bundled-model.ts';
import { readCalibrationNames } from './calibration-names.ts';
import { markdownTable } from './markdown.ts';
import { binTable, type WeightedProbability, weightedCalibration } from './weighted-calibration.ts';

/** Base rate and popularity describe the names that people visit, not the training mix. */
const leftOut: ReadonlySet<string> = new Set(['prior', 'popularity']);

/**
 * Measures the expected calibration error on held-out names. The weights are as in training: a family counts with the
 * square root of its size there, and both classes have the same weight.
 */
export async function measureCalibration(folder: string): Promise<string> {
  const model = await readBundledModel();
  const head = new Model('', { ...model.parts, lookalike: null, phishing: null, popularity: null });
  const probability = (judge: Model) => (name: DomainName) => judge.explain(name, leftOut).probability;
  const { generated, imitations, phishing } = await readCalibrationNames(folder);
  const rows = [
    ['names (number)', 'model', 'mean probability', 'share malicious', 'expected calibration error', '95 %'],
  ];
  const all: (readonly [title: string, model: string, WeightedProbability[]])[] = [
    ['generated', 'all heads', scored(generated, probability(model))],
    ['generated', 'their own head', scored(generated, probability(head))],
    ['imitations', 'all heads', scored(imitations, probability(model))],
    ['phishing hosts', 'all heads', scored(phishing, probability(model))],
  ];
  for (const [title, what, scores] of all) {
    const { mean, share, error, interval } = weightedCalibration(scores);
    rows.push([
      `${title} (${scores.length})`,
      what,
      percent(mean, 2),
      percent(share, 2),
      fraction(error),
      interval.map(fraction).join(' to '),
    ]);
  }
  const bins = binTable(all[0]?.[2] ?? []).map(({ from, to, rows: count, mass, probability: p, share, interval }) => [
    `${from.toFixed(2)} to ${to.toFixed(2)}`,
    String(count),
    percent(mass, 2),
    percent(p, 1),
    percent(share, 1),
    boundsText(interval, 1),
  ]);
  return [
    '## Calibration on held-out names at the training mix, without prior and popularity\n',
    'Generated: families as in training, synthetic ones with another seed. Imitations and phishing hosts: both ' +
      'classes at equal weight; nothing was calibrated for this mix.\n',
    markdownTable(rows),
    'Generated names, all heads, bin by bin:\n',
    markdownTable([['probability', 'names', 'weight', 'mean probability', 'share malicious', '95 %'], ...bins]),
  ].join('\n');
}

function scored(
  names: readonly { readonly name: DomainName; readonly malicious: 0 | 1; readonly weight: number }[],
  probability: (name: DomainName) => number,
): WeightedProbability[] {
  return names.map(({ name, malicious, weight }) => ({ probability: probability(name), malicious, weight }));
}
