// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import {
  button,
  click,
  type FakeBackground,
  fakeBackground,
  type Sample,
  show,
  sums,
  t,
} from '../../test/support/ui-kit.tsx';
import type { MessageKey } from '../core/i18n/message-key.ts';
import { Popup } from './popup.tsx';

const host = 'www.example.com';

async function open(background: FakeBackground, writeClipboard = async (_: string): Promise<void> => {}) {
  return show(<Popup send={background.send} tabId={5} writeClipboard={writeClipboard} openOptions={() => {}} />);
}

const openWith = (options: Sample & { scheme?: string }) => open(fakeBackground(options));
const title = (root: HTMLElement) => root.querySelector('main h2')?.textContent;

describe('verdicts', () => {
  test.each(Object.entries(sums) as [keyof typeof sums, number][])(
    '%s is named, explained and shown on the gauge',
    async (verdict, sum) => {
      const root = await openWith({ terms: { length: sum } });
      expect(title(root)).toBe(t(`verdict_${verdict}_title`));
      const meter = root.querySelector('[role=meter]');
      expect(Number(meter?.getAttribute('aria-valuenow'))).toBeCloseTo(100 / (1 + Math.exp(2 - sum)), 1);
      expect(meter?.getAttribute('aria-valuetext')).toContain(t(`verdict_${verdict}_title`));
      expect(root.querySelector(`.verdict-icon.is-${verdict}`)).not.toBeNull();
    },
  );

  test('emphasises only the registrable domain of the host', async () => {
    const root = await openWith({});
    expect(root.querySelector('.host-registrable')?.textContent).toBe('example.com');
    expect(root.querySelector('.host-before')?.textContent).toBe('www.');
  });

  test('shows an international name in both spellings', async () => {
    const root = await openWith({ host: 'xn--bcher-kva.de' });
    expect(root.querySelector('.host')?.textContent).toBe('xn--bcher-kva.de');
    expect(root.querySelector('.verdict-unicode')?.textContent).toContain('bücher.de');
  });

  test.each<[string, MessageKey]>([
    ['printer', 'verdict_internal_name'],
    ['192.168.0.1', 'verdict_internal_ip'],
    ['9.9.9.9', 'verdict_public_ip'],
    ['a..b', 'verdict_invalid_text'],
  ])('%s has a reason but no probability', async (name, key) => {
    const root = await openWith({ host: name });
    expect(root.querySelector('.verdict-text')?.textContent).toBe(t(key));
    expect(root.querySelector('[role=meter]')).toBeNull();
  });

  test('says that the model cannot be read', async () => {
    const root = await openWith({ withoutModel: true });
    expect(root.textContent).toContain(t('verdict_no_model'));
  });

  test('shows an exception as trusted, with the verdict of the model alone', async () => {
    const root = await openWith({ terms: { length: sums.dangerous }, user: { exceptions: ['example.com'] } });
    expect(title(root)).toBe(t('verdict_trusted_title'));
    expect(root.textContent).toContain(t('popup_model_alone', [t('verdict_dangerous_title')]));
  });

  test('says that a policy blocks the site', async () => {
    const root = await openWith({ policy: { blockList: ['example.com'] } });
    expect(root.textContent).toContain(t('verdict_policy_blocked'));
    expect(button(root, t('action_trust'))).toBeUndefined();
  });

  test('names the site that a lookalike imitates', async () => {
    const evidence = [
      { name: 'lookalike', details: { technique: 'insertion', imitation: 'paypall', target: 'paypal.com' } },
    ];
    const root = await openWith({ terms: { length: 9 }, threat: 'lookalike', evidence });
    expect(root.textContent).toContain(t('threat_imitates', ['paypal.com']));
    expect(root.querySelector('.evidence li')?.textContent).toBe('“paypall” resembles paypal.com: a letter added.');
  });
});

describe('breakdown', () => {
  const terms = { length: 0.5, entropy: 2.25, proVowels: -1.5, numWords: 0.25, digits: 0.125, hyphens: -0.25, idn: 0 };

  test('shows the largest terms first with signed numbers, and folds the tail', async () => {
    const root = await openWith({ terms });
    const numbers = [...root.querySelectorAll('.terms')].map((list) =>
      [...list.querySelectorAll('.term-number')].map((cell) => cell.firstChild?.textContent),
    );
    expect(numbers).toEqual([
      ['+2.25', '−1.50', '+0.50', '+0.25', '−0.25'],
      ['+0.13', '0.00'],
    ]);
    expect(root.querySelector('.breakdown-rest summary')?.textContent).toBe('2 more, together +0.13');
  });

  test('draws each bar from the middle to the side that the feature supports', async () => {
    const root = await openWith({ terms });
    const [first, second] = root.querySelectorAll('.bar-fill');
    expect([Number(first?.getAttribute('x')), Number(first?.getAttribute('width'))]).toEqual([50, 49]);
    expect(Number(second?.getAttribute('x')) + Number(second?.getAttribute('width'))).toBeCloseTo(50);
  });

  test('shows intercept, both sides and their sum', async () => {
    const root = await openWith({ terms });
    const cells = [...root.querySelectorAll('.sums td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['−2.000', '0.000', '+3.125', '−1.750', '−0.625', '34.9%']);
    expect(root.querySelector('.formula')?.textContent).toBe('1 / (1 + e0.625)');
  });
});

describe('pages without a hostname', () => {
  test.each<[string, MessageKey]>([
    ['chrome', 'popup_unjudged_browser'],
    ['about', 'popup_unjudged_browser'],
    ['moz-extension', 'popup_unjudged_extension'],
    ['file', 'popup_unjudged_file'],
    ['', 'popup_unjudged_unknown'],
  ])('explains why a page with the scheme %j has no verdict', async (scheme, key) => {
    const root = await openWith({ scheme });
    expect(root.textContent).toContain(t(key));
    expect(root.querySelector('.actions')).toBeNull();
  });

  test('names any other scheme', async () => {
    expect((await openWith({ scheme: 'blob' })).textContent).toContain('blob:');
  });
});

describe('actions', () => {
  test('trusting adds the registrable domain, and undo removes it', async () => {
    const background = fakeBackground({ terms: { length: sums.suspicious } });
    const root = await open(background);
    await click(button(root, t('action_trust')));
    expect(background.user.exceptions).toEqual(['example.com']);
    expect(title(root)).toBe(t('verdict_trusted_title'));
    expect(root.querySelector('.notice [role=status]')?.textContent).toBe(t('notice_trusted', ['example.com']));
    await click(button(root, t('notice_undo')));
    expect(background.user.exceptions).toEqual([]);
    expect(title(root)).toBe(t('verdict_suspicious_title'));
  });

  test('distrusting a site removes the entry that covers it', async () => {
    const background = fakeBackground({ host: 'a.b.example.com', user: { exceptions: ['b.example.com'] } });
    const root = await open(background);
    await click(button(root, t('action_distrust')));
    expect(background.messages).toContainEqual({ name: 'exception.remove', request: { host: 'b.example.com' } });
  });

  test('trust in an open zone covers only itself, and the notice says so', async () => {
    const background = fakeBackground({ host: 's3.amazonaws.com' });
    const root = await open(background);
    await click(button(root, t('action_trust')));
    expect(background.user.exceptions).toEqual(['s3.amazonaws.com']);
    expect(root.querySelector('.notice [role=status]')?.textContent).toBe(
      `${t('notice_trusted', ['s3.amazonaws.com'])} ${t('open_zone_note', ['s3.amazonaws.com'])}`,
    );
  });

  test('if the administrator forbids exceptions, says so and has no trust button', async () => {
    const root = await openWith({ policy: { allowExceptions: false } });
    expect(button(root, t('action_trust'))).toBeUndefined();
    expect(root.textContent).toContain(t('popup_exceptions_managed'));
  });

  test('the check button judges the same tab again', async () => {
    const background = fakeBackground();
    await click(button(await open(background), t('action_recheck')));
    expect(background.messages.at(-1)).toEqual({ name: 'tab.recheck', request: { tabId: 5 } });
  });

  test('copies JSON whose terms add up to the probability', async () => {
    const write = vi.fn(async (_: string) => {});
    const root = await open(fakeBackground({ terms: { length: 1.5, entropy: 2.25 } }), write);
    await click(button(root, t('action_copy')));
    const json = JSON.parse(write.mock.calls[0]![0]);
    expect(json).toMatchObject({ host, registrable: 'example.com', label: 0, model: { version: '1.2.3' } });
    const sum = Object.values<number>(json.contributions).reduce((a, b) => a + b, json.intercept);
    expect(json.probability).toBe(1 / (1 + Math.exp(-sum)));
  });

  test('reports an action that fails and keeps the page', async () => {
    const root = await open(fakeBackground(), () => Promise.reject(new Error('denied')));
    await click(button(root, t('action_copy')));
    expect(root.querySelector('.notice [role=status]')?.textContent).toBe(t('notice_failed'));
    expect(title(root)).toBe(t('verdict_uncertain_title'));
  });
});

test('says that protection is off', async () => {
  expect((await openWith({ user: { mode: 'off' } })).textContent).toContain(t('popup_mode_off'));
});

test('offers to try again if the background does not answer', async () => {
  let fails = true;
  const background = fakeBackground();
  const send: FakeBackground['send'] = (name, request) =>
    fails ? Promise.reject(new Error('gone')) : background.send(name, request);
  const root = await open({ ...background, send });
  expect(title(root)).toBe(t('popup_broken_title'));
  fails = false;
  await click(button(root, t('popup_retry')));
  expect(title(root)).toBe(t('verdict_uncertain_title'));
});

test('the tab order is settings, folded parts, actions, as on the page', async () => {
  const terms = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 };
  const root = await openWith({ terms });
  const stops = [...root.querySelectorAll('button, summary, a[href], input, [tabindex]')];
  expect(stops.map((stop) => stop.textContent?.replace(/ .*/, ''))).toEqual([
    'Settings',
    '2',
    'How',
    'Trust',
    'Check',
    'Copy',
  ]);
  expect(stops.some((stop) => Number(stop.getAttribute('tabindex')) > 0)).toBe(false);
});
