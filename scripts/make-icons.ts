import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { mark, type Shape, verdictShapes } from '../src/ui/shapes.ts';
import { findBrowser } from './lib/find-browser.ts';
import { root } from './lib/root.ts';

// Renders the toolbar icons from `src/ui/shapes.ts` into `public/icons` with a headless browser. The PNGs are in the
// repository, so run this only after changing a shape.

const sizes = [16, 32, 48, 128];
const folder = path.join(root, 'public', 'icons');

function verdictSvg({ color, outline, glyph, isFilled, stroke, isButt }: Shape): string {
  const cap = isButt ? 'butt' : 'round';
  return (
    `<path fill="${color}" d="${outline}"/><path fill="${isFilled ? '#fff' : 'none'}" stroke="#fff" ` +
    `stroke-width="${stroke}" stroke-linecap="${cap}" stroke-linejoin="round" d="${glyph}"/>`
  );
}

function markSvg(): string {
  const { plate, letter, stroke, dot, color, dotColor } = mark;
  return (
    `<path fill="${color}" d="${plate}"/>` +
    `<path fill="none" stroke="#fff" stroke-width="${stroke}" stroke-linecap="round" ` +
    `stroke-linejoin="round" d="${letter}"/><circle fill="${dotColor}" cx="${dot.x}" cy="${dot.y}" r="${dot.radius}"/>`
  );
}

const drawings = [
  ['hostwise', markSvg()],
  ...Object.entries(verdictShapes).map(([verdict, shape]) => [verdict, verdictSvg(shape)]),
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: (await findBrowser()).path });
const page = await browser.newPage();
for (const [name, drawing] of drawings) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      '<style>html, body { margin: 0; height: 100% } svg { display: block; width: 100%; height: 100% }</style>' +
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${drawing}</svg>`,
    );
    await writeFile(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
