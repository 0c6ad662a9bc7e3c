import { describe, expect, test } from 'vitest';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { Model } from '../../src/core/model/model.ts';
import { contrast, parseColor } from '../../test/support/contrast.ts';
import { smallHosts, smallModel } from '../../test/support/small-model.ts';
import { evaluateModel } from '../evaluation/evaluate-model.ts';
import type { LabelledName } from '../evaluation/labelled-name.ts';
import { reportCss } from './report-css.ts';
import { reportPage } from './report-page.ts';
import type { ReportSubject } from './report-subject.ts';

const model = new Model('made-up', {
  ...smallModel(),
  thresholds: { uncertain: 0.2, suspicious: 0.5, dangerous: 0.9 },
});
/** Some labels are wrong, so that there are errors to show. */
const names = smallHosts().flatMap(({ host, label: right, family }, i): LabelledName[] => {
  const name = parseHostname(host);
  const label = i % 40 === 0 ? ((1 - right) as 0 | 1) : right;
  return name.kind === 'domain' ? [{ name, label, family: label === 0 ? '<script>alert(1)</script>' : family }] : [];
});
const options = { replicates: 20, seed: 1, worst: 10, without: new Set<string>() };
const subject: ReportSubject = {
  modelVersion: model.version,
  file: 'names & "more".csv',
  sha256: '00ff',
  leftOut: 2,
  without: [],
  replicates: 20,
  seed: 1,
};
const evaluation = evaluateModel(model, names, options);
const page = reportPage(subject, evaluation);

describe('evaluation of a model', () => {
  test('counts every row by verdict, and worse verdicts are rarer', () => {
    const rows = evaluation.verdicts.reduce((sum, count) => sum + count.rows, 0);
    expect(rows).toBe(names.length);
    for (const { rows: all, uncertain, suspicious, dangerous } of evaluation.verdicts) {
      expect([all, uncertain, suspicious, dangerous]).toEqual(
        [all, uncertain, suspicious, dangerous].sort((a, b) => b - a),
      );
    }
  });

  test('the worst names are misjudged, sorted, and explained by their largest terms', () => {
    const { uncertain, suspicious } = model.thresholds;
    const { falseAlarms, misses } = evaluation;
    expect([falseAlarms.length, misses.length]).toEqual([10, 10]);
    for (const { probability } of falseAlarms) expect(probability).toBeGreaterThanOrEqual(uncertain);
    for (const { probability } of misses) expect(probability).toBeLessThan(suspicious);
    const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
    const scores = misses.map(({ probability }) => probability);
    expect(scores).toEqual(sorted(scores));
    for (const { host, terms } of [...falseAlarms, ...misses]) {
      const weights = terms.map(({ logOdds }) => -Math.abs(logOdds));
      expect(weights).toEqual(sorted(weights));
      const name = parseHostname(host);
      const { contributions } = name.kind === 'domain' ? model.explain(name) : { contributions: [] };
      for (const { name: key, logOdds } of terms) {
        expect(contributions.find((term) => term.name === key)?.logOdds).toBe(logOdds);
      }
    }
  });

  test('leaves contributions out of every figure', () => {
    const without = evaluateModel(model, names, { ...options, without: new Set(['ngrams', 'prior']) });
    const scores = ({ hostwise }: typeof without): number[] => [...hostwise.ranked.scores];
    expect(scores(without)).not.toEqual(scores(evaluation));
    expect(without.seedRegression.evaluation).toEqual(evaluation.seedRegression.evaluation);
    expect(without.falseAlarms.flatMap(({ terms }) => terms.map(({ name }) => name))).not.toContain('ngrams');
  });

  test('progress goes from 0 to nearly 1', () => {
    const reported: number[] = [];
    evaluateModel(model, names.slice(0, 1600), { ...options, onProgress: (_, share) => reported.push(share) });
    expect(reported).toEqual([...reported].sort((a, b) => a - b));
    expect(reported[0]).toBe(0);
    expect(reported.at(-1)).toBeGreaterThan(0.9);
  });
});

describe('page', () => {
  test('the same figures give the same page', () => {
    expect(reportPage(subject, evaluateModel(model, names, options))).toBe(page);
  });

  test('needs no script and no network', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|javascript:|url\(|@import|https?:/i);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('names &amp; &quot;more&quot;.csv');
  });

  test('every internal reference has exactly one target', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [
      ...[...page.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, list]) => list?.split(' ') ?? []),
      ...[...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('every picture has a description or is hidden, and every curve has a table', () => {
    for (const [picture] of page.matchAll(/<svg[^>]*>/g)) {
      expect(picture).toMatch(/role="img" aria-labelledby=|aria-hidden="true"/);
    }
    expect(page.match(/<figure>/g)?.length).toBe(3);
    expect(page.match(/<\/figure><div class="wide"[^>]*><table>/g)?.length).toBe(3);
  });

  test('contains no missing numbers', () => {
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('shows verdicts but no curves for names of one label', () => {
    for (const label of [0, 1]) {
      const some = names.filter((name) => name.label === label).slice(0, 50);
      const half = reportPage(subject, evaluateModel(model, some, options));
      expect(half).toContain('Verdicts at the thresholds');
      expect(half).not.toContain('<figure>');
      expect(half).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('palette', () => {
  const schemes = [...reportCss.matchAll(/:root \{([^}]+)\}/g)].map(
    ([, block = '']) =>
      Object.fromEntries([...block.matchAll(/--(\w+): (#\w{6})\b/g)].map(([, key, value]) => [key, value])) as Record<
        string,
        string
      >,
  );
  const ratio = (scheme: Record<string, string>, name: string): number =>
    contrast(parseColor(scheme[name] as string), parseColor(scheme.paper as string));

  test('both colour schemes are readable', () => {
    expect(schemes.length).toBe(2);
    for (const scheme of schemes) {
      for (const text of ['ink', 'soft', 'up', 'down', 'model'])
        expect(ratio(scheme, text)).toBeGreaterThanOrEqual(4.5);
      for (const shape of ['model', 'baseline', 'strong']) expect(ratio(scheme, shape)).toBeGreaterThanOrEqual(3);
    }
  });
});
