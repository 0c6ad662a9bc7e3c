import type { Page } from '@playwright/test';
import { type Hostwise, launchHostwise } from './hostwise.ts';
import type { SiteServer } from './site-server.ts';

/** Starts the browser with the extension allowed in incognito windows. */
export async function launchWithIncognito(profile: string, sites: SiteServer): Promise<Hostwise> {
  const first = await launchHostwise(profile, sites);
  await allowIncognito(first);
  // The switch reloads the extension. A restart of the browser makes sure that it has finished.
  await first.close();
  return launchHostwise(profile, sites);
}

/** Flips the switch on the browser's own page that allows the extension in incognito. The profile keeps it. */
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

/** Opens `url` in an incognito window. */
export async function openIncognito({ context, origin }: Hostwise, url: string): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`${origin}src/options/index.html`);
  const opened = context.waitForEvent('page');
  await options.evaluate((target) => chrome.windows.create({ incognito: true, url: target }), url);
  const page = await opened;
  await options.close();
  return page;
}
