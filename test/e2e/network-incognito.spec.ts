import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test } from '../support/e2e/fixtures.ts';
import { launchWithIncognito, openIncognito } from '../support/e2e/incognito-windows.ts';

// Incognito windows try https first.
const dangerous = `https://${names.machine}/`;
const dangerous2 = `https://${names.machine2}/`;
const plain = `https://${names.plain}/`;

test('what is known in one kind of window has no effect in the other', async ({ profile, sites }) => {
  test.slow();
  const hostwise = await launchWithIncognito(profile, sites);
  await hostwise.changeSettings(strict);
  const received = (host: string) => sites.visits.filter((visit) => visit.startsWith(host)).length;
  const rules = () => hostwise.worker.evaluate(() => chrome.declarativeNetRequest.getSessionRules());

  // Blocked in a normal window, continued to in a private one.
  const normal = await hostwise.open(dangerous);
  await expectWarning(hostwise, normal, dangerous);
  const secret = await openIncognito(hostwise, dangerous);
  await expectWarning(hostwise, secret, dangerous);
  await secret.getByText('Details', { exact: true }).click();
  await secret.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(secret.locator('h1')).toHaveText(names.machine);
  const before = received(names.machine);
  await hostwise.visit(normal, `${dangerous}again`);
  await expectWarning(hostwise, normal, `${dangerous}again`);
  expect(received(names.machine)).toBe(before);

  // Blocked in a private window: no further request there, and no rule for normal windows.
  await hostwise.visit(secret, dangerous2);
  await expectWarning(hostwise, secret, dangerous2);
  const count = received(names.machine2);
  await hostwise.visit(secret, `${dangerous2}again`);
  await expectWarning(hostwise, secret, `${dangerous2}again`);
  expect(received(names.machine2)).toBe(count);
  const named = (await rules()).filter(({ condition }) => JSON.stringify(condition).includes(names.machine2));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ condition }) => condition.tabIds === undefined)).toEqual([]);

  // Continued to in a normal window: the rule that blocks it in the private one stays there.
  await hostwise.visit(normal, dangerous2);
  await expectWarning(hostwise, normal, dangerous2);
  await normal.getByText('Details', { exact: true }).click();
  await normal.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(normal.locator('h1')).toHaveText(names.machine2);
  const since = received(names.machine2);
  await hostwise.visit(secret, `${dangerous2}later`);
  await expectWarning(hostwise, secret, `${dangerous2}later`);
  expect(received(names.machine2)).toBe(since);

  // The rules outlive the last private tab, for tabs that no longer exist. The next session removes them.
  await secret.close();
  const another = await openIncognito(hostwise, plain);
  await expect(another.locator('h1')).toHaveText(names.plain);
  await expect.poll(async () => JSON.stringify((await rules()).filter(isPrivate))).not.toContain(names.machine2);
  await hostwise.close();
});

function isPrivate({ condition }: chrome.declarativeNetRequest.Rule): boolean {
  return condition.tabIds !== undefined;
}
