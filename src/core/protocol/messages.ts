import type { FailureReason, LookupReport } from '../lookup/report.ts';
import type { SettingProblem } from '../settings/check-settings.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import type { EndpointKeyView } from '../settings/endpoint-key.ts';
import type { UserSettings } from '../settings/user-settings.ts';
import type { Assessment, Verdict } from '../verdict/types.ts';
import type { Exposure, StopCause } from './exposure.ts';

/**
 * Every message between the extension's contexts: name -> request and response. Requests go to the background, which
 * answers. The prefix of a name says who sends it: a content script may send `page.*` only, and the extension's own
 * pages may send all others. The background sends only `page.refresh`, to content scripts, without a request.
 */
export interface Protocol {
  /**
   * From the content script at document_start: what to do on its page. The sender identifies tab, frame and URL. In a
   * frame, the answer is `none` or `cover`.
   */
  'page.action': { request: null; response: PageAction };
  /** Sent after the action `wait`. Answered once the endpoint has answered or timed out. */
  'page.outcome': { request: null; response: PageAction };
  /** The page has a field for a secret. Says nothing else about it. Answered like `page.action`. */
  'page.secrets': { request: null; response: PageAction };
  /** The user is about to go to a page of `origin`. The background judges it before the browser requests the page. */
  'page.target': { request: { origin: string }; response: null };
  'page.leave': { request: null; response: null };
  /** Opens the popup's page on this tab. */
  'page.details': { request: null; response: null };
  /** Opens the surface that asks whether to trust the site. Nothing on the page itself can give trust. */
  'page.askTrust': { request: null; response: null };
  /** Shows no banner on the site until the day ends. */
  'page.hide': { request: null; response: null };
  /** Shows no banner on the site until the browser closes. */
  'page.dismiss': { request: null; response: null };
  /** The page keeps its banner from being read. It gets the warning page instead, now and on each visit. */
  'page.promote': { request: { technique: Technique }; response: null };
  /** What to do on a page with a banner after something has changed. Never covers it because of the user's settings. */
  'page.refresh': { request: null; response: PageAction };

  /** From the surface that asks for trust. `id` is the one in its address. Null if there is nothing to ask any more. */
  'trust.view': { request: { id: string }; response: TrustView | null };
  /** Stores the choice. The id is used up. `false` if that is no longer possible. */
  'trust.give': { request: { id: string; choice: TrustChoice }; response: { isTrusted: boolean } };
  /** Closes the surface. The id is used up. */
  'trust.close': { request: { id: string }; response: null };

  'tab.view': { request: { tabId: number }; response: TabView };
  /** Drops what is cached for the tab, judges again and updates the badge; asks the endpoint again if allowed. */
  'tab.recheck': { request: { tabId: number }; response: TabView };
  /** Answered once no look-up for the tab is pending. */
  'tab.outcome': { request: { tabId: number }; response: TabView };

  /** From the warning page. `id` is the one in its address; null if there is none. */
  'warning.view': { request: { id: string | null }; response: WarningView };
  'warning.leave': { request: { id: string | null }; response: null };
  /**
   * `remember` false: until the browser closes; true: as an exception. The page then opens the address itself, which
   * is null if continuing is not allowed. The id is used up.
   */
  'warning.continue': { request: { id: string; remember: boolean }; response: { address: string | null } };

  /**
   * `host` is taken as it is and covers its subdomains, an open zone (`github.io`) only itself: pass `exceptionFor` to
   * trust a whole site. Text that is not a hostname, a URL included, is reported as a problem.
   */
  'exception.add': { request: { host: string }; response: SettingsView };
  'exception.remove': { request: { host: string }; response: SettingsView };

  /** Forgets which sites were visited, in normal and in private windows. */
  'visits.clear': { request: null; response: null };

  'settings.view': { request: null; response: SettingsView };
  /** Changes only the keys that are present. An invalid value changes nothing and is reported. */
  'settings.change': { request: { changes: Partial<UserSettings> }; response: SettingsView };
  /** Keeps a key for the endpoint in force, or removes it (null). */
  'endpoint.setKey': { request: { key: string | null }; response: SettingsView };
  /** Tests the endpoint in force with a question that does not concern any site. */
  'endpoint.test': { request: null; response: EndpointTest };
}

export type MessageName = keyof Protocol;

/** What the content script must do. Texts are translated already, so that it needs no catalogue. */
export type PageAction =
  | { readonly kind: 'none' }
  /** Nothing yet: a look-up is pending. */
  | { readonly kind: 'wait' }
  /** `suspicious`: a banner that the user can dismiss. `lang` and `dir` are those of its texts. */
  | {
      readonly kind: 'banner';
      readonly host: string;
      readonly texts: BannerTexts;
      readonly canTrust: boolean;
      readonly lang: string;
      readonly dir: string;
    }
  /**
   * `dangerous`: hide the page. In a tab, the warning page is on its way but came too late; in a frame, the cover
   * stays.
   */
  | { readonly kind: 'cover'; readonly text: string };

export interface BannerTexts {
  readonly title: string;
  readonly reason: string;
  readonly leave: string;
  readonly details: string;
  readonly trust: string;
  readonly hide: string;
  readonly dismiss: string;
}

/** How a page keeps the banner from being read. */
export type Technique = 'removed' | 'hidden' | 'shrunk' | 'covered' | 'fought';

/** `session`: the host, until the browser closes. `host`: the host and its subdomains. `site`: the whole site. */
export type TrustChoice = 'session' | 'host' | 'site';

/** What the user is asked to trust. */
export interface TrustView {
  readonly host: string;
  /** What `site` would cover. The same as the host if there is nothing wider. */
  readonly site: string;
  readonly verdict: Verdict;
  readonly choices: readonly TrustChoice[];
  /** In a private window, nothing lasts longer than the private windows. */
  readonly isPrivate: boolean;
}

/** A frame inside the page of a tab. */
export interface DangerousFrame {
  readonly host: string;
  readonly verdict: Verdict;
}

/** What the popup shows for a tab. */
export interface TabView {
  /** Null if the page cannot be judged: a new tab, the browser's own pages, files. */
  readonly assessment: Assessment | null;
  /** Scheme of the tab's address without colon, to explain a missing assessment; empty if unknown. */
  readonly scheme: string;
  readonly settings: EffectiveSettings;
  /** What was sent about the page and what came back; null if nothing was sent. */
  readonly lookup: LookupReport | null;
  /** True while a look-up is pending: the assessment is the local one, and `tab.outcome` returns the final one. */
  readonly isAsking: boolean;
  /** Dangerous frames inside the page, from other hosts than its own; the first few. */
  readonly frames: readonly DangerousFrame[];
  /** How far the page got that the warning page in the tab replaces; null if the tab shows no warning. */
  readonly exposure: Exposure | null;
}

export interface WarningView {
  /** Null if this tab was not stopped under this id, or if the id is used up. The page then only offers to leave. */
  readonly stop: { readonly address: string; readonly cause: StopCause; readonly exposure: Exposure } | null;
  /** Null without a stop. */
  readonly assessment: Assessment | null;
  readonly settings: EffectiveSettings;
}

export interface SettingsView {
  readonly user: UserSettings;
  readonly effective: EffectiveSettings;
  /** Invalid values of the managed policy, and entries that match less than they seem to. */
  readonly policyProblems: readonly SettingProblem[];
  /** Invalid values of the stored settings or of the requested change. */
  readonly userProblems: readonly SettingProblem[];
  readonly modelVersion: string | null;
  readonly endpointKey: EndpointKeyView;
}

/** The result of a test of the endpoint. */
export type EndpointTest =
  | { readonly state: 'answered'; readonly version: string; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly status: number | null }
  /** No endpoint is set. */
  | { readonly state: 'off' };
