import { beforeEach, expect, test } from 'vitest';
import { type BackgroundParts, createBackgroundParts } from '../../../test/support/fakes/background-parts.ts';
import { popupSender, warningSender } from '../../../test/support/fakes/senders.ts';
import { createSettingsHandlers } from './settings-handlers.ts';

let parts: BackgroundParts;
let handlers: ReturnType<typeof createSettingsHandlers>;

beforeEach(() => {
  parts = createBackgroundParts();
  const { settingsStore, model } = parts;
  handlers = createSettingsHandlers({ settingsStore, model, findActiveTab: async () => ({ isPrivate: true }) });
});

test('an exception from the popup over a private window is not written to the disk', async () => {
  const view = await handlers['exception.add']({ host: 'odd.com' }, popupSender);
  expect(view.effective.exceptions).toEqual(['odd.com']);
  expect(view.user.exceptions).toEqual([]);
  expect([...parts.local.values]).toEqual([]);
});

test('the view names each entry of the allow list that matches one host only', async () => {
  await parts.settingsStore.setPolicy({ allowList: ['example.com', 'github.io'], blockList: ['com'] });
  const { policyProblems } = await handlers['settings.view'](null, popupSender);
  expect(policyProblems.map(({ key, problem }) => `${key}: ${problem}`)).toEqual([
    'allowList: github.io matches only github.io itself, because anyone can have a site under it',
  ]);
});

test('settings.change applies the valid changes and lists the others', async () => {
  const changes = { mode: 'loud' as 'off', suspiciousPercent: 20 };
  const view = await handlers['settings.change']({ changes }, warningSender);
  expect(view.user).toMatchObject({ mode: 'block', suspiciousPercent: 20 });
  expect(view.userProblems.map(({ key }) => key)).toEqual(['mode']);
  expect(view.modelVersion).toBe('fake');
});
