import { type CDPSession, expect, type Page } from '@playwright/test';

/** Text and button positions of the banner. Only the debugger can see them, because the shadow root is closed. */
export interface BannerPage {
  readonly text: string;
  /** The middle of each button, by its class name, in CSS pixels of the page. */
  readonly buttons: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** Finds the element that holds the banner. It has no box of its own; the banner is in its shadow tree. */
export const bannerHost = 'div[style*="initial"][style*="display: contents"]';

/** Reads the banner of a page. Resolves to null if there is none. */
export async function readBanner(page: Page): Promise<BannerPage | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const popover = flatten(root)
      .filter((node) => node.attributes?.some((text) => text.includes('display: contents')))
      .flatMap(({ shadowRoots = [] }) => shadowRoots)
      .flatMap(({ children = [] }) => children)
      .find((node) => node.attributes?.includes('popover'));
    if (popover === undefined) return null;
    const all = flatten(popover);
    const buttons: Record<string, { x: number; y: number }> = {};
    for (const node of all.filter(({ nodeName }) => nodeName.toLowerCase() === 'button')) {
      buttons[classOf(node)] = await middleOf(session, node.nodeId);
    }
    return { text: all.map(({ nodeValue }) => nodeValue).join(' '), buttons };
  } finally {
    await session.detach();
  }
}

/** Waits until the banner accepts clicks, then clicks one of its buttons with the mouse. */
export async function pressBanner(page: Page, button: string): Promise<void> {
  const deadline = Date.now() + 8000;
  for (;;) {
    if ((await readBanner(page)) !== null) break;
    if (Date.now() > deadline) throw new Error(`no banner with the button ${button}`);
    await page.waitForTimeout(50);
  }
  await page.bringToFront();
  // The banner ignores early clicks, which were aimed at the page.
  await page.waitForTimeout(700);
  const { x, y } = (await readBanner(page))?.buttons[button] ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
}

/** Presses "Trust" in the banner, waits until the surface accepts an answer, and gives it. */
export async function trustFromBanner(page: Page, choice: RegExp): Promise<void> {
  const opened = page.context().waitForEvent('page');
  await pressBanner(page, 'trust');
  const surface = await opened;
  await surface.getByRole('radio', { name: choice }).check();
  const trust = surface.getByRole('button', { name: 'Trust', exact: true });
  await expect(trust).toHaveAttribute('aria-disabled', 'false');
  const closed = surface.waitForEvent('close');
  await trust.click();
  await closed;
}

async function middleOf(session: CDPSession, nodeId: number): Promise<{ x: number; y: number }> {
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = model.border;
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

function classOf(node: Node): string {
  const { attributes = [] } = node;
  const index = attributes.indexOf('class');
  return index < 0 ? '' : (attributes[index + 1] ?? '');
}
