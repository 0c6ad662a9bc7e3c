import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/root.ts';
import { bundleWebPage } from './lib/web-page.ts';

// Bundles the backend's own page into one file that the server imports. Run it after a change in src/server/page with
// `npx tsx scripts/make-web-page.ts`; a test tells when it is out of date.

const file = path.join(root, 'src', 'server', 'page', 'assets.json');
writeFileSync(file, `${JSON.stringify(await bundleWebPage(), null, 2)}\n`);
