import { describe, expect, test } from 'vitest';
import { sample, sums, t } from '../../test/support/ui-kit.tsx';
import { evidenceText, imitatedSite } from './evidence.tsx';

const details = { technique: 'homograph', target: 'paypal.com', imitation: 'paypa1' };
const evidence = [{ name: 'lookalike', details }];

describe('evidenceText', () => {
  test('says which part of the name resembles which site, and how', () => {
    const text = '“paypa1” resembles paypal.com: letters that look alike.';
    expect(evidenceText({ name: 'lookalike', details }, t)).toBe(text);
  });

  test('shows a technique without a text by its identifier', () => {
    const unknown = { name: 'lookalike', details: { ...details, technique: 'new-trick' } };
    expect(evidenceText(unknown, t)).toBe('“paypa1” resembles paypal.com: new-trick.');
  });

  test('puts the kind of a listing into words, and says if the day is not known', () => {
    const listing = { host: 'example.com', feeds: 3, kind: 'dga' };
    const start = 'example.com is on lists of harmful sites. Sources: 3. Kind: machine-made name. Last seen: ';
    expect(evidenceText({ name: 'listed', details: { ...listing, day: '2026-08-16' } }, t)).toBe(`${start}2026-08-16.`);
    expect(evidenceText({ name: 'listed', details: listing }, t)).toBe(`${start}not said.`);
  });

  test('shows a dash for a missing detail', () => {
    expect(evidenceText({ name: 'lookalike', details: { target: 'paypal.com' } }, t)).toBe(
      '“–” resembles paypal.com: –.',
    );
  });

  test.each([
    [{ name: 'newFact', details: { a: 1, b: 'x' } }, 'newFact (a: 1, b: x)'],
    [{ name: 'newFact', details: {} }, 'newFact'],
  ])('lists the details of evidence without a sentence: %j', (item, text) => {
    expect(evidenceText(item, t)).toBe(text);
  });
});

describe('imitatedSite', () => {
  const judged = (sum: number, more = {}) =>
    sample({ terms: { lookalikeTarget: sum }, threat: 'lookalike', evidence, ...more });

  test('is the target if the name is a threat', () => {
    for (const sum of [sums.uncertain, sums.suspicious, sums.dangerous]) {
      expect(imitatedSite(judged(sum))).toBe('paypal.com');
    }
  });

  test('is null for a harmless or trusted name, and without evidence', () => {
    expect(imitatedSite(judged(sums.safe))).toBeNull();
    expect(imitatedSite(judged(sums.dangerous, { user: { exceptions: ['example.com'] } }))).toBeNull();
    expect(imitatedSite(judged(sums.dangerous, { evidence: [] }))).toBeNull();
  });
});
