import type { Page } from '@playwright/test';
import type { Attack, Variant } from '../attack.ts';
import { openStudio, takePicture } from './banner-picture.ts';
import { expectedBanner } from './expected-banner.ts';
import { hostilePage } from './hostile-page.ts';
import { watchBanner } from './watch-banner.ts';

/** One way in which a hostile page tries to hide, cover or abuse the banner. */
export interface BannerTechnique {
  readonly name: string;
  /** What the page does, as the end of "a page that …". */
  readonly what: string;
  /** What the page adds to a sign-in form. Its scripts may use what `hostile-page.ts` defines. */
  readonly html: string;
  /** Whether the page is XHTML. */
  readonly isXhtml?: boolean;
  readonly isLong?: boolean;
  /** What the user does after the page has loaded. */
  act?(page: Page): Promise<void>;
}

/** Who answers the first message matters to other attacks; this one begins when the banner is there. */
const warm: Variant = { worker: 'warm', redirect: false };
/** Makes an attack of a technique. It succeeds if the user is not left with the banner or the warning. */
export function bannerAttack(technique: BannerTechnique): Attack {
  return {
    name: technique.name,
    group: 'banner',
    variants: [warm],
    ...(technique.isLong === undefined ? {} : { isLong: technique.isLong }),
    async run(lab) {
      const host = lab.hostNames('suspicious');
      const expected = await expectedBanner(lab);
      await lab.hostwise.changeSettings({ exceptions: [] });
      const { page, session } = await openStudio(lab.hostwise.context);
      lab.attacker.serve(`${host}/`, (_, response) => {
        const type = technique.isXhtml ? 'application/xhtml+xml' : 'text/html';
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
        response.end(hostilePage(technique));
      });
      await page.goto(`http://${host}/`, { waitUntil: 'commit' });
      await technique.act?.(page);
      // Whatever opened, the user comes back to the page.
      await page.bringToFront().catch(() => undefined);
      return watchBanner(
        {
          picture: () => takePicture(session),
          // Whatever is not of the host, the warning page above all, is safe.
          isWarning: async () => page.isClosed() || !page.url().includes(host),
        },
        expected,
        async () => (await lab.hostwise.send('settings.view', null)).user.exceptions,
      );
    },
  };
}
