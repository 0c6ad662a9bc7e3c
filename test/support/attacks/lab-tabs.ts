import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Camera, film } from './sight.ts';

/** The tabs of an attack, without the tab that decodes pictures. */
export interface Tabs {
  pages(): Page[];
  session(page: Page): Promise<CDPSession>;
  /** Starts to film a tab, unless it is being filmed. Tabs that pages open are filmed from the start. */
  filmed(page: Page): Promise<void>;
  /** The session of the tab that was opened last, where the victim looks. */
  newestSession(): CDPSession | null;
  cameras(): ReadonlyMap<Page, Camera>;
  /** The texts of all dialogs. The victim answers each with Cancel. */
  readonly dialogs: readonly string[];
  closeAll(): Promise<void>;
}

export function openTabs(context: BrowserContext, viewer: Page): Tabs {
  const sessions = new Map<Page, CDPSession>();
  const cameras = new Map<Page, Camera>();
  let dialogs: string[] = [];
  // The options page is the test's own: it sends messages as the user would.
  const isControl = (page: Page) => /^chrome-extension:.*\/options\//.test(page.url());
  const pages = () => context.pages().filter((page) => page !== viewer && !page.isClosed() && !isControl(page));

  const tabs: Tabs = {
    pages,
    async session(page) {
      const known = sessions.get(page);
      if (known !== undefined) return known;
      const session = await context.newCDPSession(page);
      sessions.set(page, session);
      return session;
    },
    async filmed(page) {
      const session = await tabs.session(page);
      if (!cameras.has(page)) cameras.set(page, await film(session));
    },
    newestSession: () => {
      const newest = [...sessions.keys()].filter((page) => pages().includes(page)).at(-1);
      return newest === undefined ? null : (sessions.get(newest) ?? null);
    },
    cameras: () => cameras,
    get dialogs() {
      return dialogs;
    },
    async closeAll() {
      const all = context.pages().filter((page) => page !== viewer);
      await Promise.all(all.map((page) => page.close({ runBeforeUnload: false })));
      sessions.clear();
      cameras.clear();
      dialogs = [];
    },
  };
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      dialogs.push(`${dialog.type()}: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    tabs.filmed(page).catch(() => undefined);
  });
  return tabs;
}
