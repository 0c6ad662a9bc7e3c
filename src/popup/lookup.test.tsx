// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import {
  type FakeBackground,
  fakeBackground,
  type Sample,
  sample,
  sampleDay,
  show,
  sums,
  t,
} from '../../test/support/ui-kit.tsx';
import { failureReasons, type LookupOutcome, type LookupReport } from '../core/lookup/report.ts';
import type { TabView } from '../core/protocol/messages.ts';
import { effectiveSettings } from '../core/settings/effective-settings.ts';
import { defaultUserSettings } from '../core/settings/user-settings.ts';
import { Popup } from './popup.tsx';

const open = (background: FakeBackground) =>
  show(<Popup send={background.send} tabId={5} writeClipboard={async () => {}} openOptions={() => {}} />);
const openWith = (options: Sample) => open(fakeBackground(options));
const title = (root: HTMLElement) => root.querySelector('main h2')?.textContent;

const report = (outcome: LookupOutcome, more: Partial<LookupReport> = {}): LookupReport => ({
  kind: 'private',
  host: 'www.example.com',
  endpoint: 'https://intel.example.net/prod',
  sent: '3fa2',
  at: Date.UTC(2026, 10, 22, 12),
  outcome,
  ...more,
});
const listed = { host: 'example.com', feeds: 3, day: sampleDay, kind: 'malware' } as const;
const section = async (lookup: LookupReport) =>
  (await openWith({ terms: { length: sums.uncertain }, lookup })).querySelector('.lookup')?.textContent;

test('shows what was sent, where and when, and what came back', async () => {
  const root = await openWith({
    terms: { length: sums.uncertain },
    lookup: report({ state: 'evidence', rows: 9, listed }),
  });
  const facts = [...root.querySelectorAll('.lookup dd')].map((fact) => fact.textContent);
  expect(facts[0]).toBe(`3fa2 ${t('lookup_sent_private')}`);
  expect(facts[1]).toBe('intel.example.net');
  expect(facts[2]).toContain('2026');
  expect(facts[3]).toBe(t('lookup_listed', ['example.com', '9']));
  expect(title(root)).toBe(t('verdict_dangerous_title'));
  expect(root.querySelector('.evidence li')?.textContent).toContain('Kind: malware.');
  expect(root.querySelector('.term-name')?.textContent).toContain(t('feature_listed_name'));
});

test('a name that no source lists keeps its verdict', async () => {
  const root = await openWith({
    terms: { length: sums.uncertain },
    lookup: report({ state: 'evidence', rows: 9, listed: null }),
  });
  expect(title(root)).toBe(t('verdict_uncertain_title'));
  expect(root.textContent).toContain(t('lookup_not_listed', ['9']));
  expect(root.textContent).toContain(t('source_model'));
});

test('shows a verdict of the endpoint with its model version', async () => {
  const answer = {
    host: 'www.example.com',
    registrable: 'example.com',
    verdict: 'suspicious',
    threat: null,
    probability: 0.95,
    label: 1,
    intercept: Math.log(19),
    contributions: {},
    evidence: [],
    model: { version: '9' },
  } as const;
  const text = await section(report({ state: 'verdict', answer }, { kind: 'hostname', sent: 'www.example.com' }));
  expect(text).toContain(`www.example.com ${t('lookup_sent_hostname')}`);
  expect(text).toContain(t('lookup_verdict', [t('verdict_suspicious_title'), '95.0%', '9']));
});

test.each(failureReasons)('shows the failure %s and says that the local verdict stands', async (reason) => {
  const text = await section(report({ state: 'failed', reason, status: 503 }));
  expect(text).toContain(t(`endpoint_failed_${reason}`, ['503']));
  expect(text).toContain(t('lookup_local_stands'));
});

test('while look-ups are paused, says that nothing was sent', async () => {
  const text = await section(report({ state: 'paused', until: Date.UTC(2026, 10, 22, 13) }, { sent: '' }));
  expect(text).toContain(t('fact_sent_nothing'));
  expect(text).toContain('is left alone until');
});

test('without a look-up, the facts say that nothing was sent', async () => {
  const root = await openWith({});
  expect(root.querySelector('.lookup')).toBeNull();
  expect(root.querySelector('.facts')?.textContent).toContain(t('fact_sent') + t('fact_sent_nothing'));
});

test('shows the local verdict while a look-up is under way, and then its outcome', async () => {
  const local: TabView = {
    assessment: sample({ terms: { length: sums.uncertain } }),
    scheme: 'https',
    settings: effectiveSettings(defaultUserSettings, {}),
    lookup: null,
    isAsking: true,
    frames: [],
    exposure: null,
  };
  const lookup = report({ state: 'evidence', rows: 1, listed });
  const outcome = { ...local, assessment: sample({ terms: { length: sums.uncertain }, lookup }), lookup };
  let settle = (_: TabView): void => undefined;
  const background = fakeBackground(
    {},
    {
      'tab.view': () => local,
      'tab.outcome': () =>
        new Promise<TabView>((resolve) => {
          settle = resolve;
        }),
    },
  );
  const root = await open(background);
  expect(root.querySelector('.asking')?.textContent).toBe(t('lookup_asking'));
  expect(title(root)).toBe(t('verdict_uncertain_title'));
  await act(async () => {
    settle(outcome);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  expect(root.querySelector('.asking')?.textContent).toBe('');
  expect(title(root)).toBe(t('verdict_dangerous_title'));
});

test('keeps the local verdict if the outcome cannot be read', async () => {
  const background = fakeBackground({ terms: { length: sums.uncertain } });
  const send: FakeBackground['send'] = async (name, request) => {
    if (name === 'tab.outcome') throw new Error('gone');
    const answer = await background.send(name, request);
    return name === 'tab.view' ? ({ ...(answer as TabView), isAsking: true } as never) : answer;
  };
  const root = await open({ ...background, send });
  expect(root.querySelector('.asking')?.textContent).toBe('');
  expect(title(root)).toBe(t('verdict_uncertain_title'));
});
