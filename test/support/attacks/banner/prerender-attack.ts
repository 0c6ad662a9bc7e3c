import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BareBrowser, launchBareBrowser } from '../../e2e/bare-browser.ts';
import type { Attack, Outcome } from '../attack.ts';
import type { Lab } from '../lab.ts';
import type { BannerTechnique } from './banner-attack.ts';
import { findBanner } from './banner-picture.ts';
import { decodePng, type Picture } from './decode-png.ts';
import { hostilePage } from './hostile-page.ts';
import { watchBanner } from './watch-banner.ts';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** How long the browser gets to prerender, in ms. */
const prerenderMs = 2500;

/** Makes an attack of a technique whose page is prerendered. It needs a browser of its own without a debugger. */
export function prerenderAttack(technique: BannerTechnique): Attack {
  return {
    name: technique.name,
    group: 'banner',
    variants: [{ worker: 'warm', redirect: false }],
    async run(lab) {
      const profile = await mkdtemp(path.join(tmpdir(), 'hostwise-prerender-'));
      const browser = await launchBareBrowser(profile, lab.attacker);
      try {
        return await perform(lab, browser, technique);
      } finally {
        await browser.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

async function perform({ attacker, hostNames }: Lab, browser: BareBrowser, technique: BannerTechnique) {
  const host = hostNames('suspicious');
  const open = (url: string) => browser.run(`() => chrome.tabs.create({ url: ${JSON.stringify(url)} })`);
  const photograph = async (url: string): Promise<Picture | null> => {
    const data = await browser.photograph(url);
    return data === null ? null : decodePng(Buffer.from(data, 'base64'));
  };

  const pictures: Picture[] = [];
  for (const colour of ['ff00ff', '00ff00']) {
    attacker.serve(`${host}/${colour}`, `<!doctype html><html style="background: #${colour}"></html>`);
    await open(`https://${host}/${colour}`);
    await sleep(2000);
    const picture = await photograph(`https://${host}/${colour}`);
    if (picture !== null) pictures.push(picture);
  }
  const [one, other] = pictures;
  if (one === undefined || other === undefined) throw new Error('the tab with the empty page was not found');

  const next = `https://${host}/next`;
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [next], eagerness: 'immediate' }] });
  const start = `<!doctype html><html lang="en"><script type="speculationrules">${rules}</script>
    <script>setTimeout(() => location.assign('${next}'), ${prerenderMs})</script></html>`;
  const answer = (html: string) => (_: unknown, response: import('node:http').ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html', 'supports-loading-mode': 'credentialed-prerender' });
    response.end(html);
  };
  attacker.serve(`${host}/start`, answer(start));
  attacker.serve(`${host}/next`, answer(hostilePage(technique)));
  await open(`https://${host}/start`);
  await sleep(prerenderMs + 500);
  const view = {
    picture: () => photograph(next),
    isWarning: () => browser.hasTab('/src/warning/'),
  };
  const exceptions = `async () => (await chrome.storage.local.get('settings')).settings?.values.exceptions ?? []`;
  return watchBanner(view, findBanner(one, other), () => browser.run<string[]>(exceptions)) satisfies Promise<Outcome>;
}
