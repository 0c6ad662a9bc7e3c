import { expectWarning } from '../support/e2e/expect-warning.ts';
import { json } from '../support/e2e/fake-endpoint.ts';
import { policyDelay } from '../support/e2e/fixtures.ts';
import { launchHostwise } from '../support/e2e/hostwise.ts';
import { bucketWith, expect, test } from '../support/e2e/lookup-fixtures.ts';

const key = 'policy-key-0123456789';

test('a policy sets endpoint, key, look-up and deny list', async ({ profile, sites, policy, endpoint, uncertain }) => {
  test.slow();
  const [name, denied] = uncertain;
  endpoint.answer = (request, response) => json(response, bucketWith(request, name, denied));
  policy.write({
    endpointUrl: endpoint.url,
    endpointKey: key,
    lookup: 'private',
    lookupDenyList: [denied],
    lookupBudgetMs: 3000,
  });
  const hostwise = await launchHostwise(profile, sites);
  await expect
    .poll(async () => (await hostwise.send('settings.view', null)).effective, policyDelay)
    .toMatchObject({ endpointUrl: endpoint.url, lookup: 'private', lookupDenyList: [denied], lookupBudgetMs: 3000 });
  const view = await hostwise.send('settings.view', null);
  expect(view.policyProblems).toEqual([]);
  expect(view.endpointKey).toEqual({ owner: 'policy', hint: '6789' });
  expect(JSON.stringify(view)).not.toContain(key);

  const page = await hostwise.open(`http://${denied}/`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '?' });
  await hostwise.visit(page, `http://${name}/`);
  await expectWarning(hostwise, page, `http://${name}/`);
  expect(endpoint.requests.map(({ path, headers }) => [path.slice(0, -4), headers['x-api-key']])).toEqual([
    ['/v1/evidence/', key],
  ]);

  // The user cannot change what the policy fixes. The user's own value is stored, and applies without the policy.
  await hostwise.changeSettings({ lookup: 'off', endpointUrl: 'https://mine.example.com' });
  expect((await hostwise.send('settings.view', null)).effective).toMatchObject({
    lookup: 'private',
    endpointUrl: endpoint.url,
  });
  const options = await hostwise.context.newPage();
  await options.goto(`${hostwise.origin}src/options/index.html`);
  await expect(options.getByLabel('Address of the endpoint')).toBeDisabled();
  await expect(options.getByLabel('Ask about hostnames that the model is uncertain about')).toBeDisabled();
  await expect(options.locator('.key')).toContainText('Your organisation has set it');
  await hostwise.close();
});

test('a policy can forbid look-ups that the user switched on', async ({
  profile,
  sites,
  policy,
  endpoint,
  uncertain,
}) => {
  policy.write({ lookup: 'off' });
  const hostwise = await launchHostwise(profile, sites);
  await expect
    .poll(async () => (await hostwise.send('settings.view', null)).effective.managed, policyDelay)
    .toEqual(['lookup']);
  await hostwise.changeSettings({ endpointUrl: endpoint.url, lookup: 'hostname' });
  const page = await hostwise.open(`http://${uncertain[0]}/`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '?' });
  await page.waitForTimeout(500);
  expect(endpoint.requests).toEqual([]);
  await hostwise.close();
});

test('invalid policy values are listed, and nothing is sent because of them', async ({ profile, sites, policy }) => {
  policy.write({ endpointUrl: 'http://intel.example.com', endpointKey: 'two words', lookup: 'private' });
  const hostwise = await launchHostwise(profile, sites);
  await expect
    .poll(
      async () => (await hostwise.send('settings.view', null)).policyProblems.map((problem) => problem.key).sort(),
      policyDelay,
    )
    .toEqual(['endpointKey', 'endpointUrl']);
  const view = await hostwise.send('settings.view', null);
  expect(view.effective).toMatchObject({ lookup: 'off', endpointUrl: null });
  expect(JSON.stringify(view)).not.toContain('two words');
  await hostwise.close();
});
