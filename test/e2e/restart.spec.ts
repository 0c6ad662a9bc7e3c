import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test } from '../support/e2e/fixtures.ts';
import { launchHostwise } from '../support/e2e/hostwise.ts';

const machine = `http://${names.machine}/`;
const machine2 = `http://${names.machine2}/`;

test('exceptions and settings survive a restart of the browser; "continue" does not', async ({ profile, sites }) => {
  const first = await launchHostwise(profile, sites);
  await first.changeSettings(strict);
  await first.send('exception.add', { host: names.machine });
  const page = await first.open(machine2);
  await expectWarning(first, page, machine2);
  await page.getByText('Details', { exact: true }).click();
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(page).toHaveURL(machine2);
  await first.close();

  const second = await launchHostwise(profile, sites);
  const trusted = await second.open(machine);
  await expect(trusted.locator('h1')).toHaveText(names.machine);
  await expect.poll(() => second.badge(trusted)).toMatchObject({ text: '✓' });
  const stopped = await second.open(machine2);
  await expectWarning(second, stopped, machine2);
  const { user } = await second.send('settings.view', null);
  expect(user).toMatchObject({ ...strict, exceptions: [names.machine] });
  await second.close();
});
