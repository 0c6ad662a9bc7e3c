import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { mark, verdictShapes } from '../../src/ui/shapes.ts';
import { root } from './root.ts';

/** The files of the server's web page, as text. */
export interface WebPage {
  readonly html: string;
  readonly css: string;
  readonly js: string;
}

const folder = path.join(root, 'src', 'server', 'page');
/** The messages of the extension that the page uses too. */
const sharedKeys = [
  /^feature_\w+_name$/,
  /^verdict_\w+_(?:title|text)$/,
  /^threat_\w+_text$/,
  /^(?:technique|suffixkind|value|sum)_\w+$/,
  /^popularity_\d$/,
  /^breakdown_heading$/,
];

/**
 * Bundles the page: its script with the texts and shapes of the extension, its style sheet with the extension's
 * colours.
 */
export async function bundleWebPage(): Promise<WebPage> {
  const [js, css, html] = await Promise.all([
    bundle('main.ts', { given: JSON.stringify({ texts: await englishTexts(), shapes: verdictShapes }) }),
    bundle('page.css', {}),
    readFile(path.join(folder, 'index.html'), 'utf8'),
  ]);
  const icon = `data:image/svg+xml,${encodeURIComponent(markSvg(true))}`;
  const lines = html.replace('%ICON%', icon).replace('%MARK%', markSvg(false)).split('\n');
  return { html: lines.map((line) => line.trim()).join('\n'), css, js };
}

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(folder, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['chrome116', 'firefox121', 'safari17'],
    define,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

async function englishTexts(): Promise<Record<string, string>> {
  const file = path.join(root, 'public', '_locales', 'en', 'messages.json');
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { readonly message: string }>;
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, { message }]) =>
      sharedKeys.some((pattern) => pattern.test(key)) ? [[key, message]] : [],
    ),
  );
}

/** Renders the mark of Hostwise. @param alone whether it is a file of its own, which needs a namespace */
function markSvg(alone: boolean): string {
  const { plate, letter, stroke, dot, color, dotColor } = mark;
  const start = alone ? '<svg xmlns="http://www.w3.org/2000/svg"' : '<svg class="mark" aria-hidden="true"';
  const lines = `fill="none" stroke="#fff" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"`;
  return (
    `${start} viewBox="0 0 16 16"><path fill="${color}" d="${plate}"/><path ${lines} d="${letter}"/>` +
    `<circle fill="${dotColor}" cx="${dot.x}" cy="${dot.y}" r="${dot.radius}"/></svg>`
  );
}
