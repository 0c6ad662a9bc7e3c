import { expect, type Page } from '@playwright/test';
import type { Hostwise } from './hostwise.ts';

/** Expects the warning page in place of `url`. */
export async function expectWarning(
  hostwise: Pick<Hostwise, 'origin'>,
  page: Page,
  url: string,
  options: { readonly timeout?: number } = {},
): Promise<void> {
  await expect(page).toHaveURL(isWarningOf(hostwise), options);
  await expect(page.locator('.address')).toHaveText(url, options);
}

/** Matches the addresses of warnings, which end with a random id. */
export function isWarningOf({ origin }: Pick<Hostwise, 'origin'>): RegExp {
  return new RegExp(`^${origin}src/warning/index\\.html#[0-9a-f]{32}$`);
}
