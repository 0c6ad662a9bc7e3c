import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Hostwise, launchHostwise } from '../e2e/hostwise.ts';
import type { Outcome, Variant } from './attack.ts';
import { type Attacker, startAttacker } from './attacker.ts';
import { createHostNames, type HostNames } from './host-names.ts';
import { typeInto } from './input.ts';
import { judgeSight } from './judge-sight.ts';
import { openTabs, type Tabs } from './lab-tabs.ts';
import { stopWorker } from './stop-worker.ts';

/** A harmless host, where the victim is before the attack. */
export const harmlessHost = 'holiday-photos.org';

/** A browser with the extension, the attacker's servers, and the means to perform an attack and see its result. */
export interface Lab {
  readonly hostwise: Hostwise;
  readonly attacker: Attacker;
  readonly hostNames: HostNames;
  readonly tabs: Tabs;
  /** Where the browser saves downloads. */
  readonly downloads: string;
  /** Ends whatever the last attack left behind. */
  reset(): Promise<void>;
  /** Opens a tab with a harmless page and brings the worker into the wanted state. The victim is there now. */
  start(variant: Variant, html?: string, scheme?: 'http' | 'https'): Promise<Page>;
  /** Navigates the tab as an address from outside does, through a redirect if the variant says so. Does not wait. */
  go(page: Page, url: string, variant: Variant): Promise<void>;
  /** Lets the victim type and watch until the warning has been there for a while, or time is up. */
  watch(options: WatchOptions): Promise<Outcome>;
  close(): Promise<void>;
}

export interface WatchOptions {
  /** The dangerous host, whose requests are counted. */
  readonly host: string;
  /** How long to watch at most, in ms. */
  readonly maxMs?: number;
  /** Whether the victim types. */
  readonly types?: boolean;
  /** Whether to watch to the end though a warning is there. */
  readonly toTheEnd?: boolean;
}

const defaultMaxMs = 3000;
/** How long a warning must stay until the attack counts as over, in ms. */
const settledMs = 300;

/** Within this time after the first script of a page, no key may leak, however slow the computer is, in ms. */
const heldMs = 250;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Starts a browser with the extension in a folder of its own. */
type Launch = (folder: string, ports: Pick<Attacker, 'port' | 'tlsPort'>) => Promise<Hostwise>;
const launchUnpacked: Launch = (folder, ports) => launchHostwise(path.join(folder, 'profile'), ports);

/** Starts the attacker's servers and a browser with the built extension. */
export async function openLab(launch = launchUnpacked): Promise<Lab> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hostwise-attacks-'));
  const downloads = path.join(folder, 'downloads');
  const [attacker, hostNames] = await Promise.all([startAttacker(), createHostNames()]);
  const hostwise = await launch(folder, attacker);
  const viewer = hostwise.context.pages()[0] ?? (await hostwise.context.newPage());
  const viewerSession = await hostwise.context.newCDPSession(viewer);
  await viewerSession.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const tabs = openTabs(hostwise.context, viewer);
  const isWarning = (page: Page) => page.url().startsWith(`${hostwise.origin}src/warning/`);

  const lab: Lab = {
    hostwise,
    attacker,
    hostNames,
    tabs,
    downloads,
    async reset() {
      await tabs.closeAll();
      await rm(downloads, { recursive: true, force: true });
      attacker.reset();
    },
    async start(variant, html = '', scheme = 'http') {
      attacker.serve(`${harmlessHost}/`, `<!doctype html><html lang="en"><title>Harmless</title>${html}</html>`);
      const page = await hostwise.context.newPage();
      const visit = () => page.goto(`${scheme}://${harmlessHost}/`);
      // The last attack may have left navigations behind that interfere with the first attempt.
      await visit().catch(visit);
      await page.bringToFront();
      await tabs.filmed(page);
      await sleep(100);
      if (variant.worker === 'cold') await stopWorker(await tabs.session(page));
      return page;
    },
    async go(page, url, { redirect }) {
      const address = redirect ? `http://${harmlessHost}/redirect?to=${encodeURIComponent(url)}` : url;
      const session = await tabs.session(page);
      session.send('Page.navigate', { url: address, transitionType: 'typed' }).catch(() => undefined);
    },
    async watch({ host, maxMs = defaultMaxMs, types = true, toTheEnd = false }) {
      const typing = types ? typeInto(() => tabs.newestSession()) : null;
      const deadline = Date.now() + maxMs;
      let warnedAt: number | null = null;
      while (Date.now() < deadline) {
        const isWarned = tabs.pages().some(isWarning);
        warnedAt = isWarned ? (warnedAt ?? Date.now()) : null;
        if (!toTheEnd && warnedAt !== null && Date.now() - warnedAt > settledMs) break;
        await sleep(20);
      }
      await typing?.stop();
      await sleep(100);
      const { visibleMs, shown } = await judgeSight(tabs, viewer);
      const keys = attacker.loot.keyCount();
      const evidence = [
        ...shown.map((url) => `shows ${url.slice(0, 80)}`),
        ...(keys > 0 ? [`${keys} keys leaked`] : []),
      ];
      return {
        succeeded: evidence.length > 0,
        evidence: evidence.join('; ') || null,
        keys,
        visibleMs,
        requests: attacker.loot.requestsTo(host),
        scripts: attacker.loot.scriptCount(),
        areOnlyLateKeys: shown.length === 0 && keys > 0 && attacker.loot.lateKeyCount(heldMs) >= keys,
        isWarned: tabs.pages().some(isWarning),
      };
    },
    async close() {
      await hostwise.close();
      await attacker.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return lab;
}

/** Lists the files that the browser saved. */
export async function downloadedFiles({ downloads }: Lab): Promise<string[]> {
  return readdir(downloads).catch(() => []);
}
