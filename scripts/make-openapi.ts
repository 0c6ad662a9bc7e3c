import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openapiDocument } from './lib/openapi-document.ts';
import { root } from './lib/root.ts';

// Writes the description of the REST interface from the schemas that check its requests. Run it after a change of these with
// `npx tsx scripts/make-openapi.ts`; a test tells when it is out of date.

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const file = path.join(root, 'src', 'server', 'openapi.json');
writeFileSync(file, `${JSON.stringify(openapiDocument(version), null, 2)}\n`);
