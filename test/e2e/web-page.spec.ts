import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/find-browser.ts';
import { type ServeProcess, startServe } from '../support/servers/serve-process.ts';

// The server's own page, in a browser without the extension.

let browser: Browser;
let server: ServeProcess;
test.beforeAll(async () => {
  const { path } = await findBrowser();
  [browser, server] = await Promise.all([
    chromium.launch({ executablePath: path, args: ['--no-sandbox'] }),
    startServe(),
  ]);
});
test.afterAll(async () => {
  await Promise.all([browser.close(), server.stop()]);
});

/** Opens the page. `complaints` collects its errors. */
async function openPage(
  options: Parameters<Browser['newPage']>[0] = {},
  hash = '',
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // The browser logs every failed request; the page shows these itself.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(server.url + hash);
  return { page, complaints };
}

const input = (page: Page) => page.getByLabel('Type a name');
const verdict = (page: Page) => page.getByRole('heading', { level: 2 });

test('verdict, contributions and log-odds follow the input', async () => {
  const { page, complaints } = await openPage();
  await expect(input(page)).toBeFocused();
  await input(page).pressSequentially('wikipedia.org', { delay: 20 });
  await expect(verdict(page)).toHaveText('Looks harmless');
  await input(page).fill('paypa1-secure-login.com');
  await expect(verdict(page)).toHaveText('Dangerous');
  await expect(page.getByText('“paypa1” resembles paypal.com')).toBeVisible();
  await expect(page.getByRole('row', { name: /Imitated site paypal\.com/ })).toContainText(/\+\d\.\d\d/);
  await expect(page.getByRole('status')).toContainText('paypa1-secure-login.com: Dangerous.');

  const answer = await (
    await page.request.post(`${server.url}v1/classify`, { data: { hostname: 'paypa1-secure-login.com' } })
  ).json();
  const sum = Object.values<number>(answer.contributions).reduce((all, term) => all + term, answer.intercept);
  await expect(page.getByRole('row', { name: /Sum = log-odds/ })).toContainText(`+${sum.toFixed(3)}`);
  await expect(page.getByRole('row', { name: /^Probability/ })).toContainText(
    `${(100 * answer.probability).toFixed(1)}`,
  );
  await expect(page.getByText(/Label\s+1/)).toBeVisible();
  await page.getByText('As JSON').click();
  expect(JSON.parse((await page.locator('pre').textContent()) ?? '')).toEqual(answer);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the page handles names that no model judges and text that is not a name', async () => {
  const { page, complaints } = await openPage();
  await input(page).fill('localhost');
  await expect(verdict(page)).toHaveText('Internal');
  await expect(page.getByText('Why')).toHaveCount(0);
  await input(page).fill('192.0.43.8');
  await expect(verdict(page)).toHaveText('Not sure');
  await input(page).fill('not a host');
  await expect(
    page.getByText('This is not a hostname: it contains a character that is not allowed in a hostname.').first(),
  ).toBeVisible();
  await input(page).fill('');
  await expect(page.locator('#result')).toBeHidden();
  expect(complaints).toEqual([]);
  await page.close();
});

test('input is never treated as markup', async () => {
  const { page, complaints } = await openPage({}, `#${encodeURIComponent('<img src=x onerror=alert(1)>.com')}`);
  await expect(page.getByText('This is not a hostname').first()).toBeVisible();
  expect(await page.locator('main img').count()).toBe(0);
  await input(page).fill('xn--pypal-4ve.com');
  await expect(verdict(page)).toBeVisible();
  expect(complaints).toEqual([]);
  await page.close();
});

test('an example and an address lead to a verdict', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: 'xjpakmdcfuqezlw.biz' }).click();
  await expect(verdict(page)).toHaveText('Dangerous');
  await expect(page).toHaveURL(/#xjpakmdcfuqezlw\.biz$/);
  await page.reload();
  await expect(input(page)).toHaveValue('xjpakmdcfuqezlw.biz');
  await expect(verdict(page)).toHaveText('Dangerous');
  await page.close();
});

test('the result is always for the latest input, however late an answer arrives', async () => {
  const { page } = await openPage();
  await page.route('**/v1/classify', async (route) => {
    const { hostname } = route.request().postDataJSON() as { hostname: string };
    await new Promise((resolve) => setTimeout(resolve, hostname === 'first.com' ? 800 : 10));
    await route.continue().catch(() => undefined);
  });
  await input(page).fill('first.com');
  await page.waitForRequest('**/v1/classify');
  await input(page).fill('second.com');
  await expect(page.locator('.verdict .host')).toHaveText('second.com');
  await page.waitForTimeout(1000);
  await expect(page.locator('.verdict .host')).toHaveText('second.com');
  await page.close();
});

test('the page reports that the server does not answer', async () => {
  const { page } = await openPage();
  await page.route('**/v1/**', (route) => route.abort());
  await input(page).fill('wikipedia.org');
  await expect(page.getByText('The server does not answer.').first()).toBeVisible();
  await page.close();
});

test('the page runs no script but its own', async () => {
  const { page } = await openPage();
  const violated = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken over"';
        document.body.append(script);
      }),
  );
  expect(await violated).toBe('script-src-elem');
  await expect(page).toHaveTitle('Hostwise');
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page fits a phone, in ${colorScheme} colours`, async () => {
    const { page } = await openPage(
      { colorScheme, viewport: { width: 360, height: 740 } },
      '#login.microsoftonline-verify.co.uk',
    );
    await expect(verdict(page)).toBeVisible();
    const { wide, background } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      background: getComputedStyle(document.body).backgroundColor,
    }));
    expect(wide).toBe(0);
    expect(background).toBe(colorScheme === 'light' ? 'rgb(245, 244, 239)' : 'rgb(17, 22, 28)');
    await page.close();
  });
}
