import { expect, names, policyDelay, strict, test } from '../support/e2e/fixtures.ts';
import { launchHostwise } from '../support/e2e/hostwise.ts';

const zones = ['info', 'co.uk', 'github.io', 'duckdns.org', 'workers.dev', 'mooo.com'];
const [label] = names.machine.split('.');
/** Pages stay where they are, so that the verdict of each can be read. */
const staying = { ...strict, mode: 'warn' } as const;

test('trust in a public suffix, a private suffix or a shared zone covers that host alone', async ({ hostwise }) => {
  test.slow();
  await hostwise.changeSettings(staying);
  for (const zone of zones) {
    const view = await hostwise.send('exception.add', { host: `*.${zone}` });
    expect(view.effective.exceptions, zone).toContain(zone);
  }
  const page = await hostwise.context.newPage();
  for (const zone of zones) {
    const url = `http://${label}.${zone}/`;
    await hostwise.visit(page, url);
    const { assessment } = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
    expect(assessment, zone).toMatchObject({ hostname: { host: `${label}.${zone}` }, source: 'model' });
  }
  await hostwise.visit(page, 'http://github.io/');
  const { assessment } = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(assessment).toMatchObject({ verdict: 'trusted', source: 'exception' });

  const options = await hostwise.context.newPage();
  await options.goto(`${hostwise.origin}src/options/index.html`);
  await options.getByLabel('Add a site').fill('https://vercel.app/path');
  await options.getByRole('button', { name: 'Add', exact: true }).first().click();
  await expect(options.getByRole('listitem').filter({ hasText: 'vercel.app' })).toContainText(
    'Only vercel.app itself matches, because anyone can have a site under it.',
  );
});

test('so does the allow list of a policy, and its block list covers everything', async ({ profile, sites, policy }) => {
  test.slow();
  policy.write({ ...staying, allowList: ['info', 'github.io'], blockList: ['duckdns.org'] });
  const hostwise = await launchHostwise(profile, sites);
  await expect
    .poll(async () => (await hostwise.send('settings.view', null)).policyProblems, policyDelay)
    .toEqual(
      ['info', 'github.io'].map((zone) => ({
        key: 'allowList',
        problem: `${zone} matches only ${zone} itself, because anyone can have a site under it`,
      })),
    );
  const page = await hostwise.context.newPage();
  for (const [zone, source] of [
    ['info', 'model'],
    ['github.io', 'model'],
    ['duckdns.org', 'policy'],
  ] as const) {
    await hostwise.visit(page, `http://${label}.${zone}/`);
    const { assessment } = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
    expect(assessment, zone).toMatchObject({ source });
  }
  await hostwise.close();
});
