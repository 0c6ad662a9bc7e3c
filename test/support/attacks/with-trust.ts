import type { Page } from '@playwright/test';
import type { Lab } from './lab.ts';

/** Lets the victim visit a dangerous page while it is still trusted. Resolves to the tab, once trust has ended. */
export async function visitWithTrust(lab: Lab, url: string, ready: (page: Page) => Promise<void>): Promise<Page> {
  await lab.hostwise.changeSettings({ exceptions: [new URL(url).hostname] });
  const page = await lab.hostwise.context.newPage();
  await page.goto(url);
  await ready(page);
  await lab.hostwise.changeSettings({ exceptions: [] });
  return page;
}
