import { launchWithIncognito, openIncognito } from '../support/e2e/incognito-windows.ts';
import { expect, lookupSettings, test } from '../support/e2e/lookup-fixtures.ts';

test('names in incognito windows are looked up only if the settings allow it, and are kept apart', async ({
  profile,
  sites,
  endpoint,
  uncertain,
}) => {
  test.slow();
  const [name, other] = uncertain;
  const hostwise = await launchWithIncognito(profile, sites);
  await hostwise.changeSettings(lookupSettings(endpoint));
  // Incognito windows try https first.
  const page = await openIncognito(hostwise, `https://${name}/`);
  await expect(page.locator('h1')).toHaveText(name);
  await page.waitForTimeout(1000);
  expect(endpoint.requests).toEqual([]);

  await hostwise.changeSettings({ lookupInPrivateWindows: true });
  await page.goto(`https://${other}/`);
  await expect.poll(() => endpoint.requests.length).toBe(1);
  const options = hostwise.context.pages().find((each) => each.url().startsWith(`${hostwise.origin}src/options`));
  const stored = await options?.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(stored).not.toContain(other);
  expect(stored).not.toContain(endpoint.requests[0]!.path.slice(-4));
  await hostwise.close();
});
