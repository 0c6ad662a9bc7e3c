import { readBanner } from '../support/e2e/banner-page.ts';
import { test as base, expect } from '../support/e2e/fixtures.ts';
import { launchWithIncognito, openIncognito } from '../support/e2e/incognito-windows.ts';
import { findNames } from '../support/e2e/uncertain-names.ts';

const [name = ''] = await findNames(1, 'uncertain');

const test = base.extend<object>({
  hostwise: async ({ profile, sites }, use) => {
    const hostwise = await launchWithIncognito(profile, sites);
    await use(hostwise);
    await hostwise.close();
  },
});

test('signals work in private windows, and nothing of them reaches the disk', async ({ hostwise, sites }) => {
  sites.page('/login', '<input type="password">');
  const page = await openIncognito(hostwise, `https://${name}/login`);
  await expect.poll(async () => (await readBanner(page))?.text ?? '').toContain(`Do you know ${name}?`);
  const options = await hostwise.context.newPage();
  await options.goto(`${hostwise.origin}src/options/index.html`);
  const kept = await options.evaluate(async () => chrome.storage.local.get());
  expect(kept).not.toHaveProperty('visits');
  expect(JSON.stringify(kept)).not.toContain(name.slice(0, 6));
});
