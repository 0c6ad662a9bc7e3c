// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { button, click, fakeBackground, show, t, type } from '../../test/support/ui-kit.tsx';
import type { MessageKey } from '../core/i18n/message-key.ts';
import { isThresholdOrderWrong, parseEntryInput, parsePercent } from './input.ts';
import { Options } from './options.tsx';

async function open(options: Parameters<typeof fakeBackground>[0] = {}) {
  const background = fakeBackground(options);
  const root = await show(<Options send={background.send} requestConsent={async () => true} />);
  return { root, background };
}

describe('input', () => {
  test.each([
    ['95', 95],
    [' 7 % ', 7],
    ['0', 0],
    ['100', 100],
    ['101', null],
    ['-1', null],
    ['9.5', null],
    ['1e1', null],
    ['', null],
    ['ten', null],
  ])('parsePercent(%j) is %j', (text, expected) => {
    expect(parsePercent(text, { minimum: 0, maximum: 100 })).toBe(expected);
  });

  test('the suspicious threshold cannot be above the dangerous one, and the model’s own fits any other', () => {
    expect(isThresholdOrderWrong(99, 90)).toBe(true);
    expect(isThresholdOrderWrong(90, 90)).toBe(false);
    expect(isThresholdOrderWrong(99, null)).toBe(false);
  });

  test.each([
    ['Example.COM.', 'example.com'],
    ['https://user@www.example.com:8080/path?q#f', 'www.example.com'],
    ['*.example.com', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['', null],
    ['not a name', null],
    ['https://', null],
  ])('parseEntryInput(%j) is %j', (text, expected) => {
    expect(parseEntryInput(text)).toBe(expected);
  });
});

describe('protection', () => {
  test('a choice is saved at once and announced', async () => {
    const { root, background } = await open();
    await click(root.querySelector('input[value=warn]'));
    expect(background.user.mode).toBe('warn');
    expect(root.querySelector('.notice [role=status]')?.textContent).toBe(t('saved_saved'));
  });

  test('a setting that the administrator fixed cannot be changed, and the page says why', async () => {
    const { root } = await open({ policy: { mode: 'warn' } });
    const radio = root.querySelector<HTMLInputElement>('input[value=warn]');
    expect(radio?.checked).toBe(true);
    expect(radio?.closest('fieldset')?.disabled).toBe(true);
    expect(root.textContent).toContain(t('options_managed'));
  });
});

describe('thresholds', () => {
  const field = (root: HTMLElement, name: string) =>
    root.querySelector<HTMLInputElement>(`[aria-describedby=${name}-error]`);

  test('the model’s own threshold is the default, and the user’s starts with a number that fits', async () => {
    const { root, background } = await open({ user: { dangerousPercent: 80 } });
    expect(field(root, 'suspiciousPercent')).toBeNull();
    await click(root.querySelectorAll('[name=suspiciousPercent]')[1]);
    expect(background.user.suspiciousPercent).toBe(80);
    await click(root.querySelectorAll('[name=suspiciousPercent]')[0]);
    expect(background.user.suspiciousPercent).toBeNull();
  });

  test('a valid number is saved', async () => {
    const { root, background } = await open({ user: { suspiciousPercent: 90 } });
    await type(field(root, 'suspiciousPercent'), '75 %');
    expect(background.user.suspiciousPercent).toBe(75);
  });

  test.each<[string, MessageKey]>([
    ['abc', 'options_percent_wrong'],
    ['150', 'options_percent_wrong'],
    ['97', 'options_percent_order'],
  ])('%j is not saved, and an error explains why', async (text, key) => {
    const { root, background } = await open({ user: { suspiciousPercent: 90, dangerousPercent: 95 } });
    await type(field(root, 'suspiciousPercent'), text);
    expect(background.user.suspiciousPercent).toBe(90);
    expect(field(root, 'suspiciousPercent')?.getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector('#suspiciousPercent-error')?.textContent).toBe(t(key, ['0', '100']));
  });
});

describe('trusted sites', () => {
  test('a pasted address becomes a host', async () => {
    const { root, background } = await open();
    await type(root.querySelector('#exception'), 'https://Example.com/path');
    await click(button(root, t('options_exception_add')));
    expect(background.user.exceptions).toEqual(['example.com']);
    expect(root.querySelector('.notice [role=status]')?.textContent).toBe(t('saved_added', ['example.com']));
  });

  test('the list and the announcement say that an open zone covers only itself', async () => {
    const { root, background } = await open({ user: { exceptions: ['example.com'] } });
    await type(root.querySelector('#exception'), '*.github.io');
    await click(button(root, t('options_exception_add')));
    expect(background.user.exceptions).toEqual(['example.com', 'github.io']);
    const note = t('open_zone_note', ['github.io']);
    const rows = [...root.querySelectorAll('.hosts li')].map((row) => row.querySelector('.hint')?.textContent);
    expect(rows).toEqual([undefined, note]);
    expect(root.querySelector('.notice [role=status]')?.textContent).toBe(`${t('saved_added', ['github.io'])} ${note}`);
  });

  test('text that is not a hostname is not sent to the background', async () => {
    const { root, background } = await open();
    await type(root.querySelector('#exception'), 'not a name');
    await click(button(root, t('options_exception_add')));
    expect(background.messages.map(({ name }) => name)).toEqual(['settings.view']);
    expect(root.querySelector('#exception-error')?.textContent).toBe(t('options_exception_wrong'));
  });

  test('a removed site can be restored with the undo button, which takes the focus', async () => {
    const { root, background } = await open({ user: { exceptions: ['a.example', 'b.example'] } });
    await click(root.querySelector('[aria-label="Remove a.example"]'));
    expect(background.user.exceptions).toEqual(['b.example']);
    const undo = button(root, t('notice_undo'));
    expect(document.activeElement).toBe(undo);
    await click(undo);
    expect(background.user.exceptions).toEqual(['b.example', 'a.example']);
  });

  test('if the policy forbids exceptions, the list is shown but cannot be edited', async () => {
    const { root } = await open({ user: { exceptions: ['a.example'] }, policy: { allowExceptions: false } });
    expect(root.querySelector('.hosts.is-idle')?.textContent).toContain('a.example');
    expect(root.querySelector('#exception')).toBeNull();
    expect(root.querySelector<HTMLButtonElement>('[aria-label="Remove a.example"]')?.disabled).toBe(true);
  });
});

describe('policy', () => {
  test('lists and permissions are shown', async () => {
    const { root } = await open({ policy: { blockList: ['bad.example'], allowContinue: false } });
    expect(root.querySelector('.policy-hosts')?.textContent).toContain('bad.example');
    expect(root.textContent).toContain(t('options_policy_no_continue'));
  });

  test('an open zone has a note in the allow list, and none in the block list, which covers all', async () => {
    const { root } = await open({ policy: { blockList: ['co.uk'], allowList: ['co.uk'] } });
    const [blocked, allowed] = root.querySelectorAll('.policy-hosts');
    expect(blocked?.querySelector('.hint')).toBeNull();
    expect(allowed?.querySelector('.hint')?.textContent).toBe(t('open_zone_note', ['co.uk']));
  });

  test('invalid values are listed, and the others apply', async () => {
    const { root } = await open({ rawPolicy: { mode: 'warn', dangerousPercent: 'high', colour: 1 } });
    const problems = [...root.querySelectorAll('.problems li')].map((item) => item.textContent);
    expect(problems).toEqual([
      'dangerousPercent expected a whole number from 0 to 100, found "high"',
      'colour there is no such key',
    ]);
    expect(root.querySelector<HTMLInputElement>('input[value=warn]')?.checked).toBe(true);
  });

  test('without a policy, its section is hidden', async () => {
    const { root } = await open();
    expect(root.querySelector('#managed')).toBeNull();
    expect(root.querySelector('.problems')).toBeNull();
  });
});

test('by default, every row of the privacy table says that nothing is sent', async () => {
  const { root } = await open();
  const sent = [...root.querySelectorAll('.privacy tbody tr')].map((row) => row.lastElementChild?.textContent);
  expect(sent.length).toBeGreaterThan(3);
  expect(new Set(sent)).toEqual(new Set([t('privacy_nothing')]));
});

describe('what this computer knows', () => {
  test('each signal can be switched off, and the visits can be forgotten', async () => {
    const { root, background } = await open();
    const box = root.querySelector<HTMLInputElement>('input[name=noticeSecretFields]');
    expect(box?.checked).toBe(true);
    await click(box);
    expect(background.user.noticeSecretFields).toBe(false);
    await click(button(root, t('options_signals_clear')));
    expect(root.querySelector('.notice [role=status]')?.textContent).toBe(t('saved_cleared'));
  });

  test('what the administrator fixed cannot be changed', async () => {
    const { root } = await open({ policy: { protectOwnSites: false } });
    const box = root.querySelector<HTMLInputElement>('input[name=protectOwnSites]');
    expect([box?.checked, box?.disabled]).toEqual([false, true]);
    expect(root.querySelector<HTMLInputElement>('input[name=noticeFirstVisits]')?.disabled).toBe(false);
  });
});
