import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openapiDocument } from './lib/openapi-document.ts';
import { root } from './lib/root.ts';

// Writes the OpenAPI document of the REST interface. Run `npx tsx scripts/make-openapi.ts` after a change of the
// request or answer schemas or of the problem types; a test fails if the document is out of date.

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const file = path.join(root, 'src', 'server', 'openapi', 'openapi.json');
writeFileSync(file, `${JSON.stringify(openapiDocument(version), null, 2)}\n`);
