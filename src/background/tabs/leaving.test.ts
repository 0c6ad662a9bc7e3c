import { beforeEach, expect, test } from 'vitest';
import { createGuardKit, type GuardKit } from '../../../test/support/fakes/guard-kit.ts';

const good = 'https://good.example.com/';
const bad = 'https://bad.example.com/';
const origin = 'https://bad.example.com';
const warning = 'ext://id/warning.html';

let kit: GuardKit;

beforeEach(() => {
  kit = createGuardKit();
});

const visit = (url: string) => kit.guard.finishNavigation(1, url, null);
async function warn(): Promise<void> {
  kit.guard.startNavigation(1);
  await kit.guard.warn(1, bad, kit.guard.currentNavigation(1));
}

test('one step back, if that leads to the last page of another origin', async () => {
  await visit(good);
  await visit(bad);
  kit.duringPause = () => visit(good);
  await kit.guard.leave(1, origin);
  expect(kit.log).toEqual(['back 1']);
});

test.each([
  ['has filled the history with its own addresses', ['1', '2', '3'], []],
  ['turns the step back into a step within itself', [], ['back 1']],
])('opens the last page of another origin if the page %s', async (_, pushed, steps) => {
  await visit(good);
  await visit(bad);
  for (const path of pushed) await visit(`${bad}${path}`);
  await kit.guard.leave(1, origin);
  expect(kit.log).toEqual([...steps, `open 1 ${good}`]);
});

test('opens the last page of another origin if the step back leads to a page of the same one', async () => {
  await visit(good);
  await visit(bad);
  kit.duringPause = () => visit(`${bad}again`);
  await kit.guard.leave(1, origin);
  expect(kit.log).toEqual(['back 1', `open 1 ${good}`]);
});

test('opens the last page of another origin if the step back leads to a blocked page or a warning', async () => {
  await visit(good);
  kit.duringPause = warn;
  await kit.guard.leave(1, origin);
  kit.duringPause = () => kit.guard.finishNavigation(1, warning, 'f'.repeat(32));
  await kit.guard.leave(1, origin);
  expect(kit.log).toEqual(['back 1', `open 1 ${good}`, 'back 1', `open 1 ${good}`]);
});

test('closes a tab that a link opened', async () => {
  kit.hasOpener = true;
  await visit(bad);
  await kit.guard.leave(1, origin);
  expect(kit.log).toEqual(['close 1']);
});

test('opens a new tab if there is no other page, or only a page of the browser', async () => {
  await visit(bad);
  await kit.guard.leave(1, origin);
  kit = createGuardKit();
  await visit('chrome://newtab/');
  await visit(bad);
  await visit(`${bad}2`);
  await kit.guard.leave(1, origin);
  expect(kit.log).toEqual(['new tab for 1']);
});

test('opens a new tab if the browser refuses everything else', async () => {
  await visit(good);
  kit.canGoBack = false;
  kit.refusals = 1;
  await kit.guard.leave(1, origin);
  expect(kit.log).toEqual(['back 1', 'new tab for 1']);
});

test('a navigation that starts later is warned about as usual', async () => {
  await visit(good);
  await kit.guard.leave(1, origin);
  kit.time += 10_000;
  kit.log.length = 0;
  await warn();
  expect(kit.log).toEqual([`warn 1 of ${bad}`]);
});
