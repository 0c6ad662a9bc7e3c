import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import base from './manifest.json' with { type: 'json' };
import { bundleFieldScript } from './scripts/lib/bundle-field-script.ts';
import { bundleWorker } from './scripts/lib/bundle-worker.ts';
import { readValidModel } from './scripts/lib/valid-model.ts';

type Target = 'chrome' | 'firefox';

/** Adapts `manifest.json`, which is written for Chromium, to a browser and to the development server. */
function manifestFor(target: Target, isServed: boolean): ManifestV3Export {
  const { content_security_policy: policy, ...chrome } = base;
  // The policy would block the development server, which loads modules and styles and reports changes over a socket.
  const manifest = isServed ? chrome : { ...chrome, content_security_policy: policy };
  if (target === 'chrome') return manifest as ManifestV3Export;
  const { key: _key, minimum_chrome_version: _version, storage: _schema, ...rest } = manifest;
  return {
    ...rest,
    // Firefox lets extensions hold requests until they are judged, and needs no rules.
    permissions: base.permissions.filter((permission) => permission !== 'declarativeNetRequestWithHostAccess'),
    // Firefox has neither `split` mode nor service workers for extensions, and does not validate policies by a schema.
    incognito: 'spanning',
    background: { scripts: [base.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: '{5a2f2f53-8f1c-4f0e-9a55-0d6c1f3b7a10}',
        strict_min_version: '140.0',
        // Optional, because look-ups are off until the user switches them on and is asked for consent.
        data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
      },
    },
  } as unknown as ManifestV3Export;
}

/** `TARGET=firefox vite build` builds for Firefox. */
export default defineConfig(async ({ command }) => {
  const browser: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact(),
      crx({ manifest: manifestFor(browser, command === 'serve'), browser }),
      bundleWorker(),
      bundleFieldScript(),
    ],
    define: { 'import.meta.env.MODEL_SHA256': JSON.stringify((await readValidModel()).hash) },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2022',
      // Nothing is inlined as a data URL, which the content security policy would block.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The pages that the manifest does not name.
      rollupOptions: {
        input: { warning: 'src/warning/index.html', trust: 'src/trust/index.html' },
        // Otherwise the public suffixes, one long text, stand in the program once for each of their three uses.
        optimization: { inlineConst: false },
      },
    },
  };
});
