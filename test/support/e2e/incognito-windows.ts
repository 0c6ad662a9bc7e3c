import type { Page } from '@playwright/test';
import { type Hostwise, launchHostwise } from './hostwise.ts';
import type { SiteServer } from './site-server.ts';

/** Starts the browser with the extension allowed in incognito windows. */
export async function launchWithIncognito(profile: string, sites: SiteServer): Promise<Hostwise> {
  const first = await launchHostwise(profile, sites);
  await allowIncognito(first);
  // The switch takes the extension away for a moment; a new start of the browser leaves no doubt when it is back.
  await first.close();
  return launchHostwise(profile, sites);
}

/** Allows the extension in incognito windows, as the switch on the browser's own page does; the profile keeps it. */
async function allowIncognito({ context, origin }: Hostwise): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: {
        updateExtensionConfiguration(update: object): Promise<void>;
        getExtensionInfo(id: string): Promise<{ incognitoAccess: { isActive: boolean } }>;
      };
    };
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    while (!(await developerPrivate.getExtensionInfo(extensionId)).incognitoAccess.isActive);
  }, new URL(origin).host);
}

/** Opens an incognito window on `url`. */
export async function openIncognito({ context, origin }: Hostwise, url: string): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`${origin}src/options/index.html`);
  const opened = context.waitForEvent('page');
  await options.evaluate((target) => chrome.windows.create({ incognito: true, url: target }), url);
  const page = await opened;
  await options.close();
  return page;
}
