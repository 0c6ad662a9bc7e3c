import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/root.ts';
import { bundleWebPage } from './lib/web-page.ts';

// Bundles the server's web page into the file that the server imports. After a change in src/server/page, run
// `npx tsx scripts/make-web-page.ts`. A test fails if the file is out of date.

const file = path.join(root, 'src', 'server', 'page', 'assets.json');
writeFileSync(file, `${JSON.stringify(await bundleWebPage(), null, 2)}\n`);
