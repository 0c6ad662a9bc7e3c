import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHostname } from '../../hostname/parse.ts';
import { findLookalike } from './find-lookalike.ts';
import { buildProtectedSites } from './protected-sites.ts';
import { createProtectedSite, parseProtectedSites } from './protected-text.ts';
import type { Lookalike } from './types.ts';

const sites = buildProtectedSites(
  parseProtectedSites([
    `paypal.com+paypal.me+paypalobjects.com microsoft.com google.com
     ~apple.com+icloud.com amazon.com youtube.com ebay.com`,
    'credit-agricole.fr ~chase.com wellsfargo.com',
    'barnesandnoble.com twitter.com snapchat.com cisco.com ~target.com',
  ]),
  ['edgekey.net', 'translate.goog'],
);

function find(host: string): Lookalike | null {
  const name = parseHostname(host);
  return name.kind === 'domain' ? findLookalike(name, sites) : null;
}

describe('recognizes techniques', () => {
  test.each([
    ['paypa1.com', 'paypal.com', 'homograph'],
    ['rnicrosoft.com', 'microsoft.com', 'homograph'],
    ['m1cr0s0ft.com', 'microsoft.com', 'homograph'],
    ['tvvitter.com', 'twitter.com', 'homograph'],
    ['bamesandnoble.com', 'barnesandnoble.com', 'homograph'],
    ['gogle.com', 'google.com', 'omission'],
    ['googgle.com', 'google.com', 'repetition'],
    ['amazpon.com', 'amazon.com', 'insertion'],
    ['microsfot.com', 'microsoft.com', 'transposition'],
    ['yiutube.com', 'youtube.com', 'replacement'],
    ['wellsferga.com', 'wellsfargo.com', 'two-edits'],
    ['wellsferba.com', null, null],
    ['gooqel.com', 'google.com', 'transposition'],
    ['rnicrosft.com', 'microsoft.com', 'omission'],
    ['face.book.com', null, null],
    ['micro.soft.com', 'microsoft.com', 'split'],
    ['www.pay.pal.com', 'paypal.com', 'split'],
    ['mypaypalqz.com', 'paypal.com', 'embedded'],
    ['paypal.cn', 'paypal.com', 'wrong-suffix'],
    ['paypal8372.com', 'paypal.com', 'combosquat'],
    ['wellsfirgo.com', 'wellsfargo.com', 'vowel-swap'],
    ['snap-chat.com', 'snapchat.com', 'hyphenation'],
    ['creditagricole.com', 'credit-agricole.fr', 'hyphenation'],
    ['snapchats.com', 'snapchat.com', 'plural'],
    ['google.cm', 'google.com', 'wrong-suffix'],
    ['paypal.github.io', 'paypal.com', 'wrong-suffix'],
    ['wwwgoogle.com', 'google.com', 'missing-dot'],
    ['httpspaypal.com', 'paypal.com', 'missing-dot'],
    ['paypal-login.com', 'paypal.com', 'combosquat'],
    ['securepaypalaccount.net', 'paypal.com', 'combosquat'],
    ['connexion-snapchat.fr', 'snapchat.com', 'combosquat'],
    ['apple-verify.com', 'apple.com', 'combosquat'],
    ['paypall-login.com', 'paypal.com', 'repetition'],
    ['paypal.com.evil.net', 'paypal.com', 'subdomain'],
    ['www.paypal.com-verify.net', 'paypal.com', 'subdomain'],
    ['login-paypal.evil.net', 'paypal.com', 'subdomain'],
    ['www-paypal-com.evil.net', 'paypal.com', 'subdomain'],
  ])('%s imitates %s by %s', (host, target, technique) => {
    const found = find(host);
    expect(found?.target ?? null).toBe(target);
    expect(found?.technique ?? null).toBe(technique);
  });

  test('names the words beside the label', () => {
    expect(find('secure-paypal-update.com')).toMatchObject({ words: ['secure', 'update'], wordKind: 'lures', rest: 0 });
    expect(find('paypalfrance.fr')).toMatchObject({ words: ['france'], wordKind: 'filler' });
    expect(find('paypal-qzx.com')).toMatchObject({ words: [], wordKind: 'none', rest: 3 });
  });
});

describe('recognizes letters of other scripts', () => {
  test.each([
    ['раураӏ.com', 'paypal.com', 'whole-script'],
    ['gооgle.com', 'google.com', 'mixed-script'],
    ['xn--pple-43d.com', 'apple.com', 'mixed-script'],
    ['аррӏе-login.com', 'apple.com', 'mixed-script'],
    ['gøøgle.com', 'google.com', 'accents'],
    ['mιcrosoft.com', 'microsoft.com', 'mixed-script'],
    ['ᎪᎷᎪᏃᎾn.com', 'amazon.com', 'mixed-script'],
    ['ɑmɑzon.com', 'amazon.com', 'accents'],
  ])('%s', (host, target, disguise) => {
    const found = find(host);
    expect(found?.target ?? null).toBe(target);
    expect(found?.disguise ?? null).toBe(disguise);
  });

  test('browsers map full-width letters to ASCII, so the name is the site itself', () => {
    expect(find('ｇｏｏｇｌｅ.com')).toBeNull();
  });

  test.each(['bücher.de', '例え.jp', 'россия.рф', 'ελλάδα.gr'])('%s imitates nothing', (host) => {
    expect(find(host)).toBeNull();
  });
});

describe('legitimate names', () => {
  test.each([
    'paypal.com',
    'www.paypal.com',
    'paypal.me',
    'paypalobjects.com',
    'icloud.com',
    'example.com',
    'pineapple.com',
    'applebees.com',
    'apple-orchard.com',
    'purchase.com',
    'targeted.com',
    'bay.com',
    'ebays.com',
    'www.paypal.com.edgekey.net',
    'www-paypal-com.translate.goog',
    'maps.example.org',
  ])('%s imitates nothing', (host) => {
    expect(find(host)).toBeNull();
  });
});

describe('bounds', () => {
  const part = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
  const brand = fc.constantFrom(
    'paypal',
    'rnicrosoft',
    'appleid',
    'www',
    'com',
    'login',
    'gооgle',
    'xn--pple-43d',
    '--',
  );

  test('never throws and returns finite numbers for any hostname', () => {
    const label = fc.array(fc.oneof(part, brand), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const host = fc.array(fc.oneof(label, fc.string({ unit: 'binary', maxLength: 12 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(host, (labels) => {
        const found = find(`${labels.join('.')}.com`);
        if (found === null) return;
        for (const value of [found.distance, found.length, found.rest, found.surprise])
          expect(value).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(found.distance + found.length + found.rest + found.surprise)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('accepts the longest hostname', () => {
    const host = `${'paypal-'.repeat(9).slice(0, 63)}.${'rn'.repeat(31)}.${'apple-'.repeat(10)}a.${'x'.repeat(59)}.com`;
    expect(host.length).toBeLessThanOrEqual(253);
    expect(() => find(host)).not.toThrow();
  });

  test('finds nothing without protected sites', () => {
    const name = parseHostname('paypal-login.com');
    expect(name.kind === 'domain' && findLookalike(name, buildProtectedSites([]))).toBeNull();
  });
});

test('protects a site that was added', () => {
  const own = buildProtectedSites([createProtectedSite('my-credit-union.org')]);
  const name = parseHostname('mycredltunion.org');
  expect(name.kind === 'domain' && findLookalike(name, own)).toMatchObject({ target: 'my-credit-union.org' });
});
