import type { Page } from '@playwright/test';
import { type ContentWorld, openInContentWorld } from '../support/e2e/content-world.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, policyDelay, strict, test } from '../support/e2e/fixtures.ts';
import { type Hostwise, launchHostwise } from '../support/e2e/hostwise.ts';
import { launchWithIncognito, openIncognito } from '../support/e2e/incognito-windows.ts';

const plain = `http://${names.plain}/`;
const machine = `http://${names.machine}/`;
const refused = 'Error: Access to storage is not allowed from this context.';
const attack = { policy: { mode: 'off', allowList: ['info'] }, settings: { exceptions: ['info'] } };

/** Tries everything that the content script's world could do with the storage. */
async function expectClosed(world: ContentWorld): Promise<void> {
  for (const area of ['local', 'session', 'sync', 'managed']) {
    expect(await world.evaluate(`chrome.storage.${area}.get(null)`), area).toBe(refused);
    expect(await world.evaluate(`chrome.storage.${area}.set(${JSON.stringify(attack)})`), area).toBe(refused);
    expect(
      await world.evaluate(`chrome.storage.${area}.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' })`),
      area,
    ).toBe(refused);
  }
  expect(await world.evaluate(`chrome.storage.local.clear()`)).toBe(refused);
}

/** A page of the extension, whose storage calls the browser allows. */
async function openTrusted({ context, origin }: Hostwise): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}src/options/index.html`);
  return page;
}

const readCopy = (page: Page) => page.evaluate(async () => (await chrome.storage.local.get('policy')).policy);
const readAnswer = (page: Page) => page.evaluate(async () => (await chrome.storage.session.get('policy')).policy);
const modeOf = async (hostwise: Hostwise) => (await hostwise.send('settings.view', null)).effective.mode;

test('a content script cannot reach the storage: at first, without a worker, and after a restart', async ({
  profile,
  sites,
}) => {
  const hostwise = await launchHostwise(profile, sites);
  await hostwise.changeSettings(strict);
  const world = await openInContentWorld(await hostwise.context.newPage(), plain);
  await expectClosed(world);
  await hostwise.stopWorker();
  await expectClosed(world);
  await hostwise.close();

  const second = await launchHostwise(profile, sites);
  await expectClosed(await openInContentWorld(await second.context.newPage(), plain));
  const page = await second.open(machine);
  await expectWarning(second, page, machine);
  await second.close();
});

test('incognito: content scripts cannot reach the storage, and the policy on the disk is ignored', async ({
  profile,
  sites,
}) => {
  test.slow();
  const hostwise = await launchWithIncognito(profile, sites);
  const page = await openIncognito(hostwise, plain);
  await expectClosed(await openInContentWorld(page, plain));

  // The worker of these windows shares the browser's answer about the policy with the worker of the normal ones.
  const inPrivate = await openIncognito(hostwise, `${hostwise.origin}src/options/index.html`);
  await expect.poll(() => readAnswer(inPrivate), policyDelay).toEqual({ raw: {} });
  await inPrivate.evaluate((policy) => chrome.storage.local.set({ policy }), attack.policy);
  const view = await inPrivate.evaluate(() => chrome.runtime.sendMessage({ name: 'settings.view', request: null }));
  expect(view.value.effective).toMatchObject({ mode: 'block', managed: [] });
  await expect.poll(() => readCopy(inPrivate)).toEqual({});
  await hostwise.close();
});

test('a policy on the disk is ignored and overwritten once the browser has answered', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const trusted = await openTrusted(hostwise);
  await expect.poll(() => readAnswer(trusted), policyDelay).toEqual({ raw: {} });
  const tamper = () => trusted.evaluate((values) => chrome.storage.local.set(values), { policy: attack.policy });

  await tamper();
  await expect.poll(() => readCopy(trusted)).toEqual({});
  expect(await modeOf(hostwise)).toBe('block');

  await hostwise.stopWorker();
  await tamper();
  const page = await hostwise.open(machine);
  await expectWarning(hostwise, page, machine);
  await expect.poll(() => readCopy(trusted)).toEqual({});
  expect((await hostwise.send('settings.view', null)).effective).toMatchObject({ mode: 'block', managed: [] });
});
