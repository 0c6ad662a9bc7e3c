// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { button, click, fakeBackground, type Sample, show, sums, t } from '../../test/support/ui-kit.tsx';
import { parseTarget } from './target.ts';
import { Warning } from './warning.tsx';

const target = 'https://www.example.com/login?next=1';
const dangerous: Sample = { terms: { length: sums.dangerous } };

async function open(
  options: Sample = dangerous,
  given: { target?: string | null; framed?: boolean; allowed?: boolean } = {},
) {
  const background = fakeBackground(options, { 'warning.continue': () => ({ allowed: given.allowed ?? true }) });
  const navigate = vi.fn();
  const root = await show(
    <Warning
      send={background.send}
      target={given.target === undefined ? target : given.target}
      framed={given.framed ?? false}
      navigate={navigate}
    />,
  );
  return { root, background, navigate };
}

describe('parseTarget', () => {
  test.each([
    [`#${encodeURIComponent(target)}`, target],
    [encodeURIComponent('http://a.example:8080/x'), 'http://a.example:8080/x'],
    [`#${encodeURIComponent('https://good.example\\@evil.example/')}`, 'https://good.example/@evil.example/'],
  ])('%s', (fragment, expected) => {
    expect(parseTarget(fragment)).toBe(expected);
  });

  test.each([
    '',
    '#',
    '#%',
    '#example.com',
    '#javascript:alert(1)',
    '#JaVaScRiPt%3Aalert(1)',
    '#data%3Atext%2Fhtml%2C%3Cscript%3E',
    '#vbscript:x',
    '#file:///etc/passwd',
    '#chrome-extension://abc/src/options/index.html',
    '#blob:https://example.com/1',
    '#view-source:https://example.com',
    '#ftp://example.com',
  ])('refuses %s', (fragment) => {
    expect(parseTarget(fragment)).toBeNull();
  });
});

describe('a dangerous name', () => {
  test('shows the host, the reasons, and puts the keyboard on the way back', async () => {
    const { root } = await open({ terms: { length: 5, entropy: 4, proVowels: 1, digits: 0.5, hyphens: -1 } });
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_title'));
    expect(root.querySelector('.host-registrable')?.textContent).toBe('example.com');
    expect(root.querySelectorAll('.reasons li')).toHaveLength(3);
    expect(document.activeElement).toBe(button(root, t('warning_leave')));
  });

  test('the way on stands behind the details, which are closed', async () => {
    const { root } = await open();
    const details = root.querySelector('details.details');
    expect(details?.hasAttribute('open')).toBe(false);
    expect(details?.contains(button(root, t('warning_continue')) ?? null)).toBe(true);
  });

  test('back to safety asks the background and opens nothing itself', async () => {
    const { root, background, navigate } = await open();
    await click(button(root, t('warning_leave')));
    expect(background.asked.at(-1)).toEqual({ name: 'warning.leave', request: { url: target } });
    expect(navigate).not.toHaveBeenCalled();
  });

  test('continue opens the target only after the background allowed it', async () => {
    const { root, background, navigate } = await open();
    await click(button(root, t('warning_continue')));
    expect(background.asked.at(-1)).toEqual({ name: 'warning.continue', request: { url: target, remember: false } });
    expect(navigate).toHaveBeenCalledExactlyOnceWith(target);
  });

  test('the box makes it for good', async () => {
    const { root, background } = await open();
    await click(root.querySelector('input[type=checkbox]'));
    await click(button(root, t('warning_continue')));
    expect(background.asked.at(-1)).toMatchObject({ request: { remember: true } });
  });

  test('a refusal is said and nothing is opened', async () => {
    const { root, navigate } = await open(dangerous, { allowed: false });
    await click(button(root, t('warning_continue')));
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('warning_refused'));
    expect(navigate).not.toHaveBeenCalled();
  });

  test('an imitation names the imitated site above the reasons', async () => {
    const details = { technique: 'homograph', imitation: 'paypa1', target: 'paypal.com' };
    const evidence = [{ name: 'lookalike', details }];
    const { root } = await open({ terms: { lookalikeDistance: 9 }, threat: 'lookalike', evidence });
    expect(root.querySelector('.lead')?.textContent).toBe(t('threat_lookalike_text'));
    expect(root.querySelector('.lead + .imitated')?.textContent).toBe(t('threat_imitates', ['paypal.com']));
    expect(root.querySelector('.evidence li')?.textContent).toContain('“paypa1” resembles paypal.com');
  });

  test('a long host and a long address are shown in full, each in a place that scrolls or breaks', async () => {
    const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.com`;
    const long = `https://${host}/${'x'.repeat(5000)}`;
    const { root } = await open({ ...dangerous, host }, { target: long });
    expect(root.querySelector('.blocked-host .host.is-long')?.textContent).toBe(host);
    expect(root.querySelector('.address')?.textContent).toBe(long);
  });
});

describe('the administrator', () => {
  test('can take the way on away', async () => {
    const { root } = await open({ ...dangerous, policy: { allowContinue: false } });
    expect(button(root, t('warning_continue'))).toBeUndefined();
    expect(root.textContent).toContain(t('warning_managed_continue'));
  });

  test('can take away only the remembering', async () => {
    const { root } = await open({ ...dangerous, policy: { allowExceptions: false } });
    expect(button(root, t('warning_continue'))).toBeDefined();
    expect(root.querySelector('input[type=checkbox]')).toBeNull();
  });

  test('blocks a name for good', async () => {
    const { root } = await open({ policy: { blockList: ['example.com'] } });
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_title_policy'));
    expect(button(root, t('warning_continue'))).toBeUndefined();
    expect(root.textContent).toContain(t('warning_managed_block'));
  });
});

describe('anything else than a dangerous name', () => {
  test('a target that is none leaves only the way back', async () => {
    const { root, background } = await open(dangerous, { target: null });
    expect(root.querySelectorAll('button')).toHaveLength(1);
    expect(background.asked).toEqual([]);
  });

  test('in a frame there is no button, and nothing is asked', async () => {
    const { root, background } = await open(dangerous, { framed: true });
    expect(root.querySelectorAll('button, a, input, summary')).toHaveLength(0);
    expect(background.asked).toEqual([]);
  });

  test('a name that has been trusted since can simply be opened', async () => {
    const { root, navigate } = await open({ ...dangerous, user: { exceptions: ['example.com'] } });
    await click(button(root, t('warning_open')));
    expect(navigate).toHaveBeenCalledExactlyOnceWith(target);
  });

  test('a background that does not answer keeps the page closed', async () => {
    const navigate = vi.fn();
    const send = () => Promise.reject(new Error('gone'));
    const root = await show(<Warning send={send} target={target} framed={false} navigate={navigate} />);
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_broken_title'));
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });
});
