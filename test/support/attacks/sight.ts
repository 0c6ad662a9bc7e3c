import type { CDPSession, Page } from '@playwright/test';
import { hostileColour } from './spy.ts';

/** A picture of a tab, as base64, and when it was shown, in ms since 1970. */
export interface Frame {
  readonly data: string;
  readonly time: number;
}

/** A camera on one tab. */
export interface Camera {
  readonly frames: readonly Frame[];
}

/** From this share of the picture, a victim sees the hostile page. The cover leaves nothing of it. */
const minShare = 0.02;
const hostileChannels = [1, 3, 5].map((start) => Number.parseInt(hostileColour.slice(start, start + 2), 16));

/** Films what the tab shows. Chromium sends a picture whenever it changes. */
export async function film(session: CDPSession): Promise<Camera> {
  const frames: Frame[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ data, time: (metadata.timestamp ?? Date.now() / 1000) * 1000 });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 60, maxWidth: 160, maxHeight: 120 });
  return { frames };
}

/** Takes a picture of the tab. Resolves to null if the tab does not answer within two seconds. */
export async function photograph(session: CDPSession): Promise<Frame | null> {
  const shot = session.send('Page.captureScreenshot', { format: 'jpeg', quality: 60 }).catch(() => null);
  const result = await Promise.race([shot, new Promise<null>((resolve) => setTimeout(resolve, 2000, null))]);
  return result === null ? null : { data: result.data, time: Date.now() };
}

/**
 * Finds out which pictures show the hostile page.
 * @param viewer a harmless page whose canvas decodes the pictures
 */
export async function showsHostile(viewer: Page, frames: readonly Frame[]): Promise<boolean[]> {
  const shares = await viewer.evaluate(
    // Without inner functions: the runner's compiler adds a helper to these that does not exist in the page.
    async ({ pictures, wanted }) => {
      const found: number[] = [];
      for (const picture of pictures) {
        const blob = await (await fetch(`data:image/jpeg;base64,${picture}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
        if (context === null) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        let hits = 0;
        for (let i = 0; i < data.length; i += 4)
          if (wanted.every((value, channel) => Math.abs((data[i + channel] ?? 0) - value) < 40)) hits++;
        found.push(hits / (data.length / 4));
      }
      return found;
    },
    { pictures: frames.map(({ data }) => data), wanted: hostileChannels },
  );
  return shares.map((share) => share >= minShare);
}

/** Returns for how long a film showed the hostile page, in ms. */
export function visibleTime(frames: readonly Frame[], hostile: readonly boolean[], end: number): number {
  return frames.reduce(
    (sum, { time }, index) => (hostile[index] === true ? sum + (frames[index + 1]?.time ?? end) - time : sum),
    0,
  );
}
