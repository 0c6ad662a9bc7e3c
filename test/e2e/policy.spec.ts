import { warningIdOf } from '../../src/core/protocol/warning-url.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, policyDelay, strict, test, wary } from '../support/e2e/fixtures.ts';
import { launchHostwise } from '../support/e2e/hostwise.ts';

const machine = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

test('the block list overrides exceptions and "continue", even for a safe host', async ({ profile, sites, policy }) => {
  policy.write({ blockList: [names.plain] });
  const hostwise = await launchHostwise(profile, sites);
  await expect
    .poll(async () => (await hostwise.send('settings.view', null)).effective.blockList, policyDelay)
    .toEqual([names.plain]);
  await hostwise.send('exception.add', { host: names.plain });
  const url = `http://www.${names.plain}/`;
  const page = await hostwise.open(url);
  await expectWarning(hostwise, page, url);
  const view = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(view.assessment).toMatchObject({ verdict: 'dangerous', source: 'policy', threat: 'listed' });
  const answer = await page.evaluate(
    (id) => chrome.runtime.sendMessage({ name: 'warning.continue', request: { id, remember: true } }),
    warningIdOf(page.url()),
  );
  expect(answer).toEqual({ ok: true, value: { address: null } });
  await hostwise.close();

  // After a restart, the cached copy applies before the browser has read the file.
  const second = await launchHostwise(profile, sites);
  const again = await second.open(url);
  await expectWarning(second, again, url);
  await second.close();
});

test('allow list, thresholds and "no continue" apply when they change while the browser runs', async ({
  profile,
  sites,
  policy,
}) => {
  test.slow();
  const hostwise = await launchHostwise(profile, sites);
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(machine);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });

  policy.write({ allowList: [names.machine] });
  await expect.poll(() => hostwise.badge(page), policyDelay).toEqual({ text: '✓', title: `${names.machine}: trusted` });

  policy.write({ ...strict, allowContinue: false, allowExceptions: false });
  await expect.poll(() => hostwise.badge(page), policyDelay).toMatchObject({ text: '✕' });
  await hostwise.visit(page, machine);
  await expectWarning(hostwise, page, machine);
  await expect(page.getByRole('button', { name: 'Back to safety' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue anyway' })).toHaveCount(0);
  const answer = await page.evaluate(
    (id) => chrome.runtime.sendMessage({ name: 'warning.continue', request: { id, remember: false } }),
    warningIdOf(page.url()),
  );
  expect(answer).toEqual({ ok: true, value: { address: null } });
  const refused = await hostwise.send('exception.add', { host: names.machine });
  expect(refused.userProblems.map(({ key }) => key)).toEqual(['exceptions']);
  expect(refused.user.exceptions).toEqual([]);
  expect([...refused.effective.managed].sort()).toEqual(
    ['allowContinue', 'allowExceptions', 'dangerousPercent', 'suspiciousPercent'].sort(),
  );

  policy.remove();
  await expect
    .poll(async () => (await hostwise.send('settings.view', null)).effective.managed, policyDelay)
    .toEqual([]);
  expect((await hostwise.send('settings.view', null)).effective).toMatchObject(wary);
  await hostwise.close();
});

test('an open page is replaced when its host is added to the block list', async ({ profile, sites, policy }) => {
  const hostwise = await launchHostwise(profile, sites);
  const page = await hostwise.open(plain);
  await expect(page.locator('h1')).toHaveText(names.plain);
  policy.write({ blockList: [names.plain] });
  await expectWarning(hostwise, page, plain, policyDelay);
  await hostwise.close();
});
