import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import base from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

/** `manifest.json` is Chromium's; this makes of it what a browser accepts, and what the development server needs. */
function manifestFor(target: Target, isServed: boolean): ManifestV3Export {
  const { content_security_policy: policy, ...chrome } = base;
  // The development server sends modules and styles, and tells of changes over a socket.
  const manifest = isServed ? chrome : { ...chrome, content_security_policy: policy };
  if (target === 'chrome') return manifest as ManifestV3Export;
  const { key: _key, minimum_chrome_version: _version, storage: _schema, ...rest } = manifest;
  return {
    ...rest,
    // Firefox has neither `split` nor service workers for extensions, and checks no policy schema.
    incognito: 'spanning',
    background: { scripts: [base.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: '{5a2f2f53-8f1c-4f0e-9a55-0d6c1f3b7a10}',
        strict_min_version: '140.0',
        // Look-ups are off until the user, who is then asked for this, switches them on.
        data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
      },
    },
  } as unknown as ManifestV3Export;
}

/** `TARGET=firefox vite build` builds for Firefox. */
export default defineConfig(({ command }) => {
  const browser: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [preact(), crx({ manifest: manifestFor(browser, command === 'serve'), browser })],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2022',
      // Every file is a file: nothing is inlined as a data URL, which the content security policy would refuse.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The one page that the manifest does not name.
      rollupOptions: { input: { warning: 'src/warning/index.html' } },
    },
  };
});
