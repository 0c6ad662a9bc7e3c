import { readBanner } from '../support/e2e/banner-page.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { json } from '../support/e2e/fake-endpoint.ts';
import { names } from '../support/e2e/fixtures.ts';
import { bucketWith, digest, expect, lookupSettings, test } from '../support/e2e/lookup-fixtures.ts';

/** Headers that the browser adds to every request. They do not identify the user. */
const impersonalHeaders =
  'host connection accept accept-encoding accept-language origin pragma cache-control user-agent priority'.split(' ');
const isImpersonal = (name: string) => impersonalHeaders.includes(name) || /^sec-(fetch-|ch-ua)[a-z-]*$/.test(name);

test('nothing is sent until look-ups are switched on', async ({ hostwise, endpoint, uncertain }) => {
  await hostwise.changeSettings({ endpointUrl: endpoint.url });
  const page = await hostwise.open(`http://${uncertain[0]}/`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '?' });
  await page.waitForTimeout(500);
  expect(endpoint.requests).toEqual([]);
});

test('a private look-up of an uncertain name sends four hex digits and gives the verdict', async ({
  hostwise,
  endpoint,
  uncertain,
  sites,
}) => {
  const [name] = uncertain;
  endpoint.answer = (request, response) => json(response, bucketWith(request, name));
  await hostwise.changeSettings(lookupSettings(endpoint));
  await hostwise.context.addCookies([{ name: 'who', value: 'me', url: endpoint.url }]);
  const url = `http://www.${name}/account/login?user=me%40example.com`;
  const page = await hostwise.open(url);
  await expectWarning(hostwise, page, url);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '✕', title: `www.${name}: dangerous` });
  expect(sites.visits).toContain(`www.${name} /account/login?user=me%40example.com`);

  expect(endpoint.requests).toHaveLength(1);
  const { method, path, headers, body } = endpoint.requests[0]!;
  expect({ method, body }).toEqual({ method: 'GET', body: '' });
  expect(path).toMatch(/^\/v1\/evidence\/[0-9a-f]{4}$/);
  expect(path.slice(-4)).toBe(digest(name).slice(0, 4));
  expect(Object.keys(headers).filter((header) => !isImpersonal(header))).toEqual([]);
  expect(headers['accept-language']).toBe('*');
  // The origin, if it is sent, is the same for all users of the extension.
  expect([undefined, hostwise.origin.slice(0, -1)]).toContain(headers.origin);
  expect(JSON.stringify(headers)).not.toContain(name);

  const view = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(view).toMatchObject({
    assessment: { verdict: 'dangerous', source: 'endpoint', threat: 'listed' },
    lookup: { kind: 'private', sent: path.slice(-4), outcome: { state: 'evidence', listed: { host: name, feeds: 3 } } },
    isAsking: false,
  });
  const { intercept = 0, contributions = [], probability } = view.assessment?.explanation ?? {};
  const sum = contributions.reduce((all, { logOdds }) => all + logOdds, intercept);
  expect(probability).toBe(1 / (1 + Math.exp(-sum)));
  expect(contributions.find((term) => term.name === 'listed')?.logOdds).toBeGreaterThan(0);

  const popup = await hostwise.popup(page);
  const section = popup.locator('.lookup');
  await expect(section).toContainText(path.slice(-4));
  await expect(section).toContainText(new URL(endpoint.url).host);
  await expect(section).toContainText(`${name} is on a list of harmful sites`);
  await expect(popup.locator('.breakdown')).toContainText('Lists of harmful sites');
});

test('the page loads with the local verdict, and gets the banner without a reload', async ({
  hostwise,
  endpoint,
  uncertain,
}) => {
  const [name] = uncertain;
  let release = (): void => undefined;
  endpoint.answer = async (request, response) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    json(response, bucketWith(request, name));
  };
  await hostwise.changeSettings({ ...lookupSettings(endpoint), mode: 'warn' });
  const page = await hostwise.open(`http://${name}/`);
  await expect(page.locator('h1')).toHaveText(name);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '?' });
  expect(await readBanner(page)).toBeNull();
  await expect.poll(() => endpoint.requests.length).toBe(1);
  release();
  await expect.poll(async () => (await readBanner(page))?.text).toContain('list of harmful sites');
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '✕' });
});

test('the popup shows the local verdict during a look-up, and the final one afterwards', async ({
  hostwise,
  endpoint,
  uncertain,
}) => {
  const [name] = uncertain;
  await hostwise.changeSettings({ ...lookupSettings(endpoint), mode: 'warn' });
  const page = await hostwise.open(`http://${name}/`);
  await expect.poll(() => endpoint.requests.length).toBe(1);
  const popup = await hostwise.popup(page);
  await expect(popup.locator('.lookup')).toContainText('This one is not among them');
  let release = (): void => undefined;
  endpoint.answer = async (request, response) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    json(response, bucketWith(request, name));
  };
  await popup.getByRole('button', { name: 'Check again' }).click();
  await expect(popup.locator('.asking')).toContainText('Asking the endpoint');
  await expect(popup.locator('.verdict h2')).toHaveText('Not sure');
  release();
  await expect(popup.locator('.verdict h2')).toHaveText('Dangerous');
  await expect(popup.locator('.asking')).toHaveText('');
});

test('the pages of a site share one request, even if the worker stops', async ({ hostwise, endpoint, uncertain }) => {
  const [name] = uncertain;
  await hostwise.changeSettings(lookupSettings(endpoint));
  const page = await hostwise.open(`http://${name}/`);
  await expect.poll(() => endpoint.requests.length).toBe(1);
  await hostwise.visit(page, `http://${name}/second`);
  await hostwise.visit(page, `http://www.${name}/third`);
  await page.waitForTimeout(300);
  await hostwise.stopWorker();
  await hostwise.visit(page, `http://${name}/fourth`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '?' });
  const view = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(view.lookup?.outcome).toMatchObject({ state: 'evidence', rows: 2, listed: null });
  expect(endpoint.requests).toHaveLength(1);
});

test('a cached answer blocks the next visit without another request', async ({ hostwise, endpoint, uncertain }) => {
  const [name] = uncertain;
  endpoint.answer = (request, response) => json(response, bucketWith(request, name));
  await hostwise.changeSettings(lookupSettings(endpoint));
  const url = `http://${name}/once`;
  const page = await hostwise.open(url);
  await expectWarning(hostwise, page, url);
  const again = `http://${name}/twice`;
  await hostwise.visit(page, again);
  await expectWarning(hostwise, page, again);
  expect(endpoint.requests).toHaveLength(1);
});

test('a hostname look-up, after the second consent, sends only the hostname', async ({
  hostwise,
  endpoint,
  uncertain,
}) => {
  const [name] = uncertain;
  endpoint.answer = ({ body }, response) => {
    const { hostname } = JSON.parse(body) as { hostname: string };
    const answer = {
      host: hostname,
      registrable: name,
      verdict: 'dangerous',
      threat: 'phishing',
      probability: 1 / (1 + Math.exp(-6)),
      label: 1,
      intercept: -1,
      contributions: { length: 2, listed: 5 },
      evidence: [],
      model: { version: 'theirs-1' },
    };
    json(response, JSON.stringify(answer));
  };
  await hostwise.changeSettings(lookupSettings(endpoint, 'hostname'));
  const url = `http://www.${name}/account?user=me`;
  const page = await hostwise.open(url);
  await expectWarning(hostwise, page, url);
  expect(endpoint.requests).toHaveLength(1);
  const { method, path, headers, body } = endpoint.requests[0]!;
  expect({ method, path, body }).toEqual({
    method: 'POST',
    path: '/v1/classify',
    body: JSON.stringify({ hostname: `www.${name}` }),
  });
  const others = Object.keys(headers).filter((header) => !isImpersonal(header));
  expect(others.sort()).toEqual(['content-length', 'content-type']);
  const popup = await hostwise.popup(page);
  await expect(popup.locator('.lookup')).toContainText('theirs-1');
  await expect(popup.locator('.lookup')).toContainText(`www.${name}`);
});

test('the key is sent with each request, and no page of the extension shows it again', async ({
  hostwise,
  endpoint,
  uncertain,
}) => {
  const key = 'key-0123456789-abcdef';
  await hostwise.changeSettings(lookupSettings(endpoint));
  const view = await hostwise.send('endpoint.setKey', { key });
  expect(view.endpointKey).toEqual({ owner: 'user', hint: 'cdef' });
  expect(JSON.stringify(view)).not.toContain(key);
  await hostwise.open(`http://${uncertain[0]}/`);
  await expect.poll(() => endpoint.requests.map(({ headers }) => headers['x-api-key'])).toEqual([key]);
});

test('internal, denied, trusted and safe names are not looked up', async ({ hostwise, endpoint, uncertain }) => {
  const [name, denied, trusted] = uncertain;
  await hostwise.changeSettings({ ...lookupSettings(endpoint), lookupDenyList: [denied], exceptions: [trusted] });
  for (const host of [names.plain, denied, `www.${denied}`, trusted, 'printer.lan', 'intranet', '10.0.0.1', 'a.corp']) {
    await (await hostwise.open(`http://${host}/`)).close();
  }
  await hostwise.changeSettings({ mode: 'off' });
  const page = await hostwise.open(`http://${name}/`);
  await page.waitForTimeout(500);
  expect(endpoint.requests).toEqual([]);
});

test('the options page sets the address, tests the connection and asks for two consents in order', async ({
  hostwise,
  endpoint,
}) => {
  const page = await hostwise.context.newPage();
  await page.goto(`${hostwise.origin}src/options/index.html`);
  await page.getByLabel('Address of the endpoint').fill('http://intel.example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#endpoint-error')).toContainText('https://');
  await page.getByLabel('Address of the endpoint').fill(`${endpoint.url}/`);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByRole('button', { name: 'Test the connection' }).click();
  await expect(page.locator('.test')).toContainText('The endpoint answers: version 2026-11-22');
  expect(endpoint.requests.map(({ path }) => path)).toEqual(['/v1/evidence/0000']);

  const hostnames = page.getByLabel('Send the hostname itself');
  await expect(hostnames).toBeDisabled();
  await page.getByLabel('Ask about hostnames that the model is uncertain about').check();
  await expect.poll(async () => (await hostwise.send('settings.view', null)).effective.lookup).toBe('private');
  await expect(page.locator('.privacy')).toContainText('4 hex digits of a hash');
  await hostnames.check();
  await expect.poll(async () => (await hostwise.send('settings.view', null)).effective.lookup).toBe('hostname');
  await page.getByLabel('Ask about hostnames that the model is uncertain about').uncheck();
  await expect.poll(async () => (await hostwise.send('settings.view', null)).effective.lookup).toBe('off');
  await expect(hostnames).toBeDisabled();
  await expect(hostnames).not.toBeChecked();

  await page.getByLabel('API key').fill('key-0123456789-abcdef');
  await page
    .locator('form', { has: page.getByLabel('API key') })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.locator('.key')).toContainText('ends in “cdef”');
  expect(await page.content()).not.toContain('key-0123456789');
});
