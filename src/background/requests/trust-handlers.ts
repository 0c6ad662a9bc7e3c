import { parseHostname } from '../../core/hostname/parse.ts';
import type { TrustChoice, TrustView } from '../../core/protocol/messages.ts';
import { exceptionFor } from '../../core/settings/exception-for.ts';
import type { ShownPage } from '../../platform/navigation.ts';
import type { Judge } from '../judging/judge.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { TrustQuestion, TrustQuestions } from '../tabs/trust-questions.ts';
import type { Handlers } from './router.ts';
import type { PageSender } from './sender.ts';

export interface TrustHandlerDeps {
  readonly judge: Judge;
  readonly settingsStore: SettingsStore;
  readonly questions: TrustQuestions;
  /** Absolute address of the surface. */
  readonly trustPage: string;
  findShownPage(tabId: number): Promise<ShownPage | null>;
  closeTab(tabId: number): Promise<void>;
  /** Has all open pages with a banner ask again what to do. */
  refreshPages(): Promise<void>;
}

/** Answers the surface that asks for trust: in a tab or window of its own, never in a frame. */
export function createTrustHandlers(deps: TrustHandlerDeps): Handlers<'trust.view' | 'trust.give' | 'trust.close'> {
  const { judge, settingsStore, questions, trustPage } = deps;
  const surfaceOf = ({ url, tabId, isFramed }: PageSender): number => {
    if (tabId === null || isFramed || !url.startsWith(trustPage))
      throw new Error('only the surface that asks for trust may send this');
    return tabId;
  };

  /** Finds the question of a surface, as long as the tab still shows what it is about. */
  async function find(id: string, surface: number): Promise<{ question: TrustQuestion; view: TrustView } | null> {
    const question = await questions.claim(id, surface);
    if (question === null) return null;
    const { tabId, isPrivate } = question;
    const page = await deps.findShownPage(tabId);
    const hostname = parseHostname(question.host);
    if (page === null || judge.parseTarget(page.url).hostname?.host !== hostname.host) return null;
    const context = { isPrivate: () => isPrivate, page: { tabId, documentId: page.documentId } };
    const { assessment, settings } = await judge.judge(judge.parseTarget(page.url), context);
    if (assessment === null || assessment.source === 'policy') return null;
    const { host } = hostname;
    const site = exceptionFor(hostname);
    const choices: TrustChoice[] = [];
    if (settings.allowContinue) choices.push('session');
    if (settings.allowExceptions) choices.push(...(site === host ? ([] as const) : (['host'] as const)), 'site');
    return { question, view: { host, site, verdict: assessment.verdict, choices, isPrivate } };
  }

  return {
    'trust.view': async ({ id }, sender) => (await find(id, surfaceOf(sender)))?.view ?? null,
    'trust.give': async ({ id, choice }, sender) => {
      const surface = surfaceOf(sender);
      const found = await find(id, surface);
      await questions.remove(id);
      if (found === null || !found.view.choices.includes(choice)) return { isTrusted: false };
      const { host, site, isPrivate } = found.view;
      if (choice === 'session') await settingsStore.addSessionHost(host);
      else await settingsStore.addException(choice === 'host' ? host : site, isPrivate);
      await deps.refreshPages();
      await deps.closeTab(surface);
      return { isTrusted: true };
    },
    'trust.close': async ({ id }, sender) => {
      const surface = surfaceOf(sender);
      if ((await questions.claim(id, surface)) !== null) await questions.remove(id);
      await deps.closeTab(surface);
      return null;
    },
  };
}
