import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const maxContentScript = 15_000;
/** Runs in few pages only. */
const maxFieldScript = 5000;

/** The call in `src/platform` that needs each permission. */
const uses: Readonly<Record<string, RegExp>> = {
  storage: /browser\.storage\./,
  webNavigation: /browser\.webNavigation\./,
  declarativeNetRequestWithHostAccess: /declarativeNetRequest\b/,
  webRequest: /browser\.webRequest\./,
  webRequestBlocking: /\['blocking'\]/,
  scripting: /browser\.scripting\./,
};

test('every permission is used, and the hosts are those of the content script', () => {
  const platform = new URL('src/platform/', root);
  const source = readdirSync(platform)
    .map((file) => readFileSync(new URL(file, platform), 'utf8'))
    .join('\n');
  expect(manifest.permissions.sort()).toEqual(Object.keys(uses).sort());
  for (const permission of manifest.permissions) expect(source).toMatch(uses[permission] as RegExp);
  expect(manifest.host_permissions).toEqual(manifest.content_scripts.flatMap(({ matches }) => matches));
  expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
});

test('extension pages run only their own code and cannot be framed', () => {
  const policy = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe/);
});

test('extension pages connect only to https, or to http on this computer', () => {
  const directives = manifest.content_security_policy.extension_pages.split('; ');
  const withHosts = directives.filter((directive) => /http|\*/.test(directive));
  expect(withHosts).toEqual(["connect-src 'self' https: http://127.0.0.1:* http://localhost:*"]);
});

/** Bundles the minified text of style sheets, as Vite does for imports with `?inline`. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path: file, resolveDir }) => ({
      path: path.join(resolveDir, file.replace('?inline', '')),
    }));
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};

test.each([
  ['src/content/index.iife.ts', maxContentScript],
  ['src/content/secrets/index.iife.ts', maxFieldScript],
])('the content script %s has at most %i bytes', async (file, maxBytes) => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, root))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    plugins: [inlineStyles],
  });
  expect(outputFiles[0]?.contents.byteLength).toBeLessThanOrEqual(maxBytes);
});
