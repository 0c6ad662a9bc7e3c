import { createServer } from 'vite';
import { extensionFolder } from './lib/build-extension.ts';
import { hasDisplay } from './lib/display.ts';
import { findBrowser } from './lib/find-browser.ts';
import { launchBrowser } from './lib/launch-browser.ts';
import { root } from './lib/root.ts';

// `npm run dev`: builds the extension, opens a browser with it, and reloads it when its source changes.

const server = await createServer({ root });
await server.listen();
server.printUrls();
console.log(`The extension is in ${extensionFolder}. It reloads when you edit its source.`);
if (hasDisplay()) {
  const session = await launchBrowser(await findBrowser(), { headless: false });
  session.context.once('close', () => void server.close().then(() => process.exit()));
} else {
  console.log(
    'There is no display. Load that folder in a browser (chrome://extensions, "Load unpacked"). Ctrl+C stops.',
  );
}
