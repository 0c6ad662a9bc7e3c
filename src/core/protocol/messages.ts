import type { FailureReason, LookupReport } from '../lookup/report.ts';
import type { SettingProblem } from '../settings/check-settings.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import type { EndpointKeyView } from '../settings/endpoint-key.ts';
import type { UserSettings } from '../settings/user-settings.ts';
import type { Assessment } from '../verdict/types.ts';

/**
 * Every message between the extension's contexts: name -> request and response. Requests go to the background, which
 * answers; it never sends first. Names say who asks. A content script may ask the `page.*` ones only; the extension's own
 * pages any other.
 */
export interface Protocol {
  /** Content script at document_start: what to do with the document that asks. The sender says which tab and URL. */
  'page.action': { request: null; response: PageAction };
  /** What to do once the endpoint has answered or its time is up; asked after the action `wait`. */
  'page.outcome': { request: null; response: PageAction };
  'page.leave': { request: null; response: null };
  /** Opens the popup's page on this tab. */
  'page.details': { request: null; response: null };
  /** Adds the registrable domain of the sender's URL to the exceptions. */
  'page.trust': { request: null; response: null };

  'tab.view': { request: { tabId: number }; response: TabView };
  /** Drops what is cached for the tab, judges again and updates the badge; asks the endpoint anew where that is allowed. */
  'tab.recheck': { request: { tabId: number }; response: TabView };
  /** Answered when no look-up for the tab is under way any more. */
  'tab.outcome': { request: { tabId: number }; response: TabView };

  /** Asked by the warning page in `tabId`; `url` is the target that it stands before. */
  'warning.view': { request: { url: string }; response: WarningView };
  'warning.leave': { request: { url: string }; response: null };
  /** `remember` false: until the browser closes; true: as an exception. The page navigates itself after the answer. */
  'warning.continue': { request: { url: string; remember: boolean }; response: { allowed: boolean } };

  /** `host` is taken as it is and covers everything under it: pass the registrable domain to trust a whole site. */
  'exception.add': { request: { host: string }; response: SettingsView };
  'exception.remove': { request: { host: string }; response: SettingsView };

  'settings.view': { request: null; response: SettingsView };
  /** Only the keys that are present change; a value that does not fit changes nothing and is listed. */
  'settings.change': { request: { changes: Partial<UserSettings> }; response: SettingsView };
  /** Keeps a key for the endpoint in force, or removes it (null). */
  'endpoint.setKey': { request: { key: string | null }; response: SettingsView };
  /** Asks the endpoint in force something that concerns no site. */
  'endpoint.test': { request: null; response: EndpointTest };
}

export type MessageName = keyof Protocol;

/** What the content script does; texts come along translated, so that it needs no catalogue. */
export type PageAction =
  | { readonly kind: 'none' }
  /** Nothing yet: the endpoint is being asked. */
  | { readonly kind: 'wait' }
  /** `suspicious`: a banner that the user can dismiss. */
  | { readonly kind: 'banner'; readonly host: string; readonly texts: BannerTexts; readonly canTrust: boolean }
  /** `dangerous`, and the redirect to the warning page came too late: hide the page until it arrives. */
  | { readonly kind: 'cover'; readonly text: string };

export interface BannerTexts {
  readonly title: string;
  readonly reason: string;
  readonly leave: string;
  readonly details: string;
  readonly trust: string;
  readonly dismiss: string;
}

/** What the popup shows for a tab. */
export interface TabView {
  /** Null where the page cannot be judged: a new tab, the browser's own pages, files. */
  readonly assessment: Assessment | null;
  /** Scheme of the tab's address without colon, for the word on why there is no assessment; empty where unknown. */
  readonly scheme: string;
  readonly settings: EffectiveSettings;
  /** What was sent about the page and what came back; null where nothing was. */
  readonly lookup: LookupReport | null;
  /** A look-up for the page is under way: the assessment is the local one, and `tab.outcome` will have the other. */
  readonly isAsking: boolean;
}

export interface WarningView {
  /** Null where the target is not http(s) or no hostname: the page then offers nothing but the way back. */
  readonly assessment: Assessment | null;
  readonly settings: EffectiveSettings;
}

export interface SettingsView {
  readonly user: UserSettings;
  readonly effective: EffectiveSettings;
  /** Values of the managed policy that do not fit. */
  readonly policyProblems: readonly SettingProblem[];
  /** Values of the stored settings, or of the change just asked for, that do not fit. */
  readonly userProblems: readonly SettingProblem[];
  readonly modelVersion: string | null;
  readonly endpointKey: EndpointKeyView;
}

/** What the endpoint said to a test. */
export type EndpointTest =
  | { readonly state: 'answered'; readonly version: string; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly status: number | null }
  /** There is no endpoint. */
  | { readonly state: 'off' };
