// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { button, click, fakeBackground, type Sample, sampleStop, show, sums, t } from '../../test/support/ui-kit.tsx';
import { Warning } from './warning.tsx';

const id = '0123456789abcdef0123456789abcdef';
const target = sampleStop.address;
const dangerous: Sample = { terms: { length: sums.dangerous } };

async function open(
  options: Sample = dangerous,
  given: { id?: string | null; isFramed?: boolean; allowed?: boolean } = {},
) {
  const background = fakeBackground(options, {
    'warning.continue': () => ({ address: given.allowed === false ? null : target }),
  });
  const navigate = vi.fn();
  const root = await show(
    <Warning
      send={background.send}
      id={given.id === undefined ? id : given.id}
      isFramed={given.isFramed ?? false}
      navigate={navigate}
    />,
  );
  return { root, background, navigate };
}

describe('a dangerous host', () => {
  test('shows the host and the reasons, and focuses the button to leave', async () => {
    const { root } = await open({ terms: { length: 5, entropy: 4, proVowels: 1, digits: 0.5, hyphens: -1 } });
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_title'));
    expect(root.querySelector('.host-registrable')?.textContent).toBe('example.com');
    expect(root.querySelectorAll('.reasons li')).toHaveLength(3);
    expect(document.activeElement).toBe(button(root, t('warning_leave')));
  });

  test('offers to continue only in the details, which are closed', async () => {
    const { root } = await open();
    const details = root.querySelector('details.details');
    expect(details?.hasAttribute('open')).toBe(false);
    expect(details?.contains(button(root, t('warning_continue')) ?? null)).toBe(true);
  });

  test('the button to leave asks the background and opens nothing itself', async () => {
    const { root, background, navigate } = await open();
    await click(button(root, t('warning_leave')));
    expect(background.messages.at(-1)).toEqual({ name: 'warning.leave', request: { id } });
    expect(navigate).not.toHaveBeenCalled();
  });

  test('the button to continue opens the target after the background allows it', async () => {
    const { root, background, navigate } = await open();
    await click(button(root, t('warning_continue')));
    expect(background.messages.at(-1)).toEqual({ name: 'warning.continue', request: { id, remember: false } });
    expect(navigate).toHaveBeenCalledExactlyOnceWith(target);
  });

  test('a ticked box makes the exception permanent', async () => {
    const { root, background } = await open();
    await click(root.querySelector('input[type=checkbox]'));
    await click(button(root, t('warning_continue')));
    expect(background.messages.at(-1)).toMatchObject({ request: { remember: true } });
  });

  test('reports a refusal and opens nothing', async () => {
    const { root, navigate } = await open(dangerous, { allowed: false });
    await click(button(root, t('warning_continue')));
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('warning_refused'));
    expect(navigate).not.toHaveBeenCalled();
  });

  test.each([
    [{ kind: 'unrequested' }, 'Nothing was requested from this site.'],
    [{ kind: 'requested' }, 'Its server may have received a request.'],
    [{ kind: 'shown', milliseconds: 210 }, 'The page was open for at most 0.3 seconds.'],
  ] as const)('says how far the page got: %j', async (exposure, text) => {
    const { root } = await open({ ...dangerous, stop: { ...sampleStop, exposure } });
    expect(root.querySelector('.kicker')?.textContent).toContain(text);
  });

  test('a suspicious page that fought the banner is blocked for that reason', async () => {
    const stop = { ...sampleStop, cause: 'attack' } as const;
    const { root } = await open({ terms: { length: sums.suspicious }, stop });
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_title_attack'));
    expect(root.querySelector('.lead')?.textContent).toBe(t('warning_attack_text'));
    expect(button(root, t('warning_continue'))).toBeDefined();
  });

  test('names the imitated site of a lookalike above the reasons', async () => {
    const details = { technique: 'homograph', imitation: 'paypa1', target: 'paypal.com' };
    const evidence = [{ name: 'lookalike', details }];
    const { root } = await open({ terms: { lookalikeDistance: 9 }, threat: 'lookalike', evidence });
    expect(root.querySelector('.lead')?.textContent).toBe(t('threat_lookalike_text'));
    expect(root.querySelector('.lead + .imitated')?.textContent).toBe(t('threat_imitates', ['paypal.com']));
    expect(root.querySelector('.evidence li')?.textContent).toContain('“paypa1” resembles paypal.com');
  });

  test('shows a long host and a long address in full', async () => {
    const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.com`;
    const long = `https://${host}/${'x'.repeat(5000)}`;
    const { root } = await open({ ...dangerous, host, stop: { ...sampleStop, address: long } });
    expect(root.querySelector('.blocked-host .host.is-long')?.textContent).toBe(host);
    expect(root.querySelector('.address')?.textContent).toBe(long);
  });
});

describe('the administrator', () => {
  test('can forbid to continue', async () => {
    const { root } = await open({ ...dangerous, policy: { allowContinue: false } });
    expect(button(root, t('warning_continue'))).toBeUndefined();
    expect(root.textContent).toContain(t('warning_managed_continue'));
  });

  test('can forbid only permanent exceptions', async () => {
    const { root } = await open({ ...dangerous, policy: { allowExceptions: false } });
    expect(button(root, t('warning_continue'))).toBeDefined();
    expect(root.querySelector('input[type=checkbox]')).toBeNull();
  });

  test('can block a host without a way to continue', async () => {
    const { root } = await open({ policy: { blockList: ['example.com'] } });
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_title_policy'));
    expect(button(root, t('warning_continue'))).toBeUndefined();
    expect(root.textContent).toContain(t('warning_managed_block'));
  });
});

describe('anything but a dangerous host', () => {
  test.each([
    ['without an id', {}, { id: null }],
    ['if this tab was not stopped under this id', { stop: null }, {}],
  ] as const)('%s, only the button to leave remains', async (_, options, given) => {
    const { root } = await open({ ...dangerous, ...options }, given);
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_no_target_title'));
    expect(root.querySelectorAll('button')).toHaveLength(1);
    expect(root.textContent).not.toContain('example.com');
  });

  test('in a frame, the page has no buttons and asks the background nothing', async () => {
    const { root, background } = await open(dangerous, { isFramed: true });
    expect(root.querySelectorAll('button, a, input, summary')).toHaveLength(0);
    expect(background.messages).toEqual([]);
  });

  test('offers to open a host that has become trusted', async () => {
    const { root, navigate } = await open({ ...dangerous, user: { exceptions: ['example.com'] } });
    await click(button(root, t('warning_open')));
    expect(navigate).toHaveBeenCalledExactlyOnceWith(target);
  });

  test('opens nothing if the background does not answer', async () => {
    const navigate = vi.fn();
    const send = () => Promise.reject(new Error('gone'));
    const root = await show(<Warning send={send} id={id} isFramed={false} navigate={navigate} />);
    expect(root.querySelector('h1')?.textContent).toBe(t('warning_broken_title'));
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });
});
