import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { applyReport } from '../../src/core/lookup/apply-report.ts';
import type { LookupReport } from '../../src/core/lookup/report.ts';
import type {
  DangerousFrame,
  MessageName,
  Protocol,
  SettingsView,
  WarningView,
} from '../../src/core/protocol/messages.ts';
import { effectiveSettings } from '../../src/core/settings/effective-settings.ts';
import { effectiveEndpointKey } from '../../src/core/settings/endpoint-key.ts';
import { type PolicyValues, validatePolicy } from '../../src/core/settings/policy.ts';
import { defaultUserSettings, type UserSettings } from '../../src/core/settings/user-settings.ts';
import { decide } from '../../src/core/verdict/decide.ts';
import type { Assessment, Evidence, Explanation, Threat } from '../../src/core/verdict/types.ts';
import { translatorFor } from '../../src/ui/i18n.ts';
import type { Send } from '../../src/ui/send.ts';
import { createUi, UiProvider } from '../../src/ui/ui-context.ts';

/** English texts, for the components under test and for the expectations. */
export const t = translatorFor(english);

/** Renders a page into an empty document and waits until its requests are answered. */
export async function show(page: ComponentChild): Promise<HTMLElement> {
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root') as HTMLElement;
  await act(async () => {
    render(<UiProvider value={createUi(t, 'en')}>{page}</UiProvider>, root);
    await settled();
  });
  await act(settled);
  return root;
}

/** Clicks an element and waits until its effects are complete. */
export async function click(element: Element | null | undefined): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error('there is no element to click');
  await act(async () => {
    element.click();
    await settled();
  });
  await act(settled);
}

/** Types into a field and leaves it. */
export async function type(field: Element | null, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('there is no such field');
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
}

/** Finds the button with this text. */
export function button(root: ParentNode, text: string): HTMLButtonElement | undefined {
  return [...root.querySelectorAll('button')].find((candidate) => candidate.textContent === text);
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export interface Sample {
  readonly host?: string;
  /** Log-odds by feature. */
  readonly terms?: Readonly<Record<string, number>>;
  readonly intercept?: number;
  readonly threat?: Threat;
  readonly evidence?: readonly Evidence[];
  readonly policy?: PolicyValues;
  readonly user?: Partial<UserSettings>;
  readonly sessionHosts?: readonly string[];
  readonly withoutModel?: boolean;
  readonly lookup?: LookupReport;
  /** What the warning page warns of. */
  readonly stop?: WarningView['stop'];
}

/** A page that was stopped before it was shown. */
export const sampleStop = {
  address: 'https://www.example.com/login?next=1',
  cause: 'verdict',
  exposure: { kind: 'requested' },
} as const satisfies WarningView['stop'];

export const thresholds = { uncertain: 0.2, suspicious: 0.9, dangerous: 0.99 };
/** For each verdict, a sum of terms that leads to it with the intercept -2. */
export const sums = { safe: -3, uncertain: 2, suspicious: 5, dangerous: 9 };

/** The current day in the samples, in days since 1970. */
export const sampleDay = 20_700;

/** Creates an assessment like the background, with a model that returns the given terms. */
export function sample(options: Sample = {}): Assessment {
  const { host = 'www.example.com', terms = { length: 1 }, intercept = -2, threat = 'dga', evidence = [] } = options;
  const contributions = Object.entries(terms).map(([name, logOdds]) => ({ name, value: 7, logOdds }));
  const logOdds = contributions.reduce((sum, term) => sum + term.logOdds, intercept);
  const explanation: Explanation = {
    probability: 1 / (1 + Math.exp(-logOdds)),
    intercept,
    contributions,
    threat,
    evidence,
  };
  const settings = effectiveSettings({ ...defaultUserSettings, ...options.user }, options.policy ?? {});
  const scorer = options.withoutModel ? null : { version: '1.2.3', thresholds, explain: () => explanation };
  const local = decide(parseHostname(host), settings, options.sessionHosts ?? [], scorer);
  return options.lookup === undefined ? local : applyReport(local, options.lookup, sampleDay);
}

export interface FakeBackground {
  readonly send: Send;
  /** Every received message, in order. */
  readonly messages: { readonly name: MessageName; readonly request: unknown }[];
  user: UserSettings;
  key: string | null;
}

/**
 * Creates a background that stores settings and judges the sample with them.
 * @param answers override single messages
 */
export function fakeBackground(
  options: Sample & { scheme?: string; rawPolicy?: unknown; frames?: readonly DangerousFrame[] } = {},
  answers: { readonly [Name in MessageName]?: (request: Protocol[Name]['request']) => unknown } = {},
): FakeBackground {
  const checked = validatePolicy(options.rawPolicy ?? options.policy ?? {});
  const settingsView = (): SettingsView => ({
    user: background.user,
    effective: effectiveSettings(background.user, checked.values),
    policyProblems: checked.problems,
    userProblems: [],
    modelVersion: '1.2.3',
    endpointKey: effectiveEndpointKey(
      background.key === null ? null : { endpointUrl: background.user.endpointUrl ?? '', key: background.key },
      checked.values,
      checked.values.endpointUrl ?? background.user.endpointUrl,
    ).view,
  });
  const page = (): unknown => ({
    assessment:
      options.scheme === undefined ? sample({ ...options, user: background.user, policy: checked.values }) : null,
    scheme: options.scheme ?? 'https',
    settings: settingsView().effective,
    lookup: options.lookup ?? null,
    isAsking: false,
    frames: options.frames ?? [],
    exposure: null,
  });
  const warning = (): unknown => ({
    ...(page() as object),
    stop: options.stop === undefined ? sampleStop : options.stop,
  });
  const defaultsFor: Record<string, (request: never) => unknown> = {
    'tab.view': page,
    'tab.recheck': page,
    'tab.outcome': page,
    'warning.view': warning,
    'warning.leave': () => null,
    'warning.continue': () => ({ address: sampleStop.address }),
    'settings.view': settingsView,
    'settings.change': ({ changes }: { changes: Partial<UserSettings> }) => {
      background.user = { ...background.user, ...changes };
      return settingsView();
    },
    'endpoint.setKey': ({ key }: { key: string | null }) => {
      background.key = key;
      return settingsView();
    },
    'visits.clear': () => null,
    'endpoint.test': () => ({ state: 'answered', version: '7', milliseconds: 12 }),
    'exception.add': ({ host }: { host: string }) => {
      background.user = { ...background.user, exceptions: [...background.user.exceptions, host] };
      return settingsView();
    },
    'exception.remove': ({ host }: { host: string }) => {
      background.user = { ...background.user, exceptions: background.user.exceptions.filter((item) => item !== host) };
      return settingsView();
    },
  };
  const background: FakeBackground = {
    user: { ...defaultUserSettings, ...options.user },
    key: null,
    messages: [],
    send: async (name, request) => {
      background.messages.push({ name, request });
      const answer = answers[name] ?? defaultsFor[name];
      return answer?.(request as never) as never;
    },
  };
  return background;
}
