import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsText,
  count,
  fractionWithin,
  oneIn,
  percent,
  percentWithin,
  signed,
} from '../evaluation/number-texts.ts';
import { chart, logAxis, shareAxis } from './chart.ts';
import { html } from './html.ts';
import { table } from './table.ts';

test('formats numbers with as many digits as their size needs', () => {
  expect(percent(0.5)).toBe('50.0 %');
  expect(percent(0.9876)).toBe('98.76 %');
  expect(percent(0.00154)).toBe('0.154 %');
  expect(percent(1)).toBe('100.0 %');
  expect(percent(0.98765, 1)).toBe('98.8 %');
  expect(percent(Number.NaN)).toBe('n/a');
  expect(percentWithin(0.00154, [0.001, 0.0204])).toBe('0.154 % (0.100 to 2.040)');
  expect(boundsText([0.5, 0.75])).toBe('50.0 to 75.0');
  expect(boundsText([Number.NaN, 1])).toBe('n/a');
  expect(fractionWithin(0.99484, [0.9931, 0.9962])).toBe('0.9948 (0.9931 to 0.9962)');
  expect(oneIn(0.001)).toBe('1 in 1,000');
  expect(count(1234567)).toBe('1,234,567');
  expect([signed(1.256), signed(-0.5)]).toEqual(['+1.26', '−0.50']);
});

describe('markup', () => {
  test('escapes any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { html: made } = html`<p title="${text}">${[text, html`<b>${text}</b>`]}</p>`;
        const left = made.replace(/^<p title="|">|<\/?b>|<\/p>$/g, '');
        expect(left).not.toMatch(/[<>"']/);
      }),
    );
    expect(html`${'<script>&\'"'}${7}`.html).toBe('&lt;script&gt;&amp;&#39;&quot;7');
  });

  test('a table has a caption, row and column headings, and an accessible name', () => {
    const { html: made } = table('Fruit', [{ title: 'Kind' }, { title: 'Number', numeric: true }], [['<pear>', 3]]);
    expect(made).toContain('<caption>Fruit</caption>');
    expect(made).toContain('role="region" tabindex="0" aria-label="Fruit"');
    expect(made).toContain('<th scope="col" class="number">Number</th>');
    expect(made).toContain('<th scope="row">&lt;pear&gt;</th><td class="number">3</td>');
  });
});

describe('axes', () => {
  test('a logarithmic axis gives every decade the same width', () => {
    const { ticks, position } = logAxis('rate', 1e-3);
    expect(ticks.map(({ text }) => text)).toEqual(['1 in 1K', '1 in 100', '1 in 10', 'all']);
    ticks.forEach(({ value }, i) => {
      expect(position(value)).toBeCloseTo(i / 3, 12);
    });
    expect(position(1e-9)).toBe(0);
  });

  test('an axis of shares can start above 0', () => {
    const { ticks, position } = shareAxis('precision', 0.9);
    expect(ticks.map(({ text }) => text)).toEqual(['90 %', '92 %', '94 %', '96 %', '98 %', '100 %']);
    expect([position(0.5), position(0.9), position(1)]).toEqual([0, 0, 1]);
  });

  test('a chart has a name and a description', () => {
    const { html: made } = chart(
      { id: 'one', name: 'A <name>', text: 'What it shows.' },
      shareAxis('x'),
      shareAxis('y'),
      ({ x, y }) => html`<circle cx="${x(0.5)}" cy="${y(0.5)}"/>`,
    );
    expect(made).toContain('role="img" aria-labelledby="one-name one-text"');
    expect(made).toContain('<title id="one-name">A &lt;name&gt;</title>');
    expect(made).toContain('<desc id="one-text">What it shows.</desc>');
  });
});
