import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { managedSchemaText } from './lib/policy/managed-schema.ts';
import { updatePolicyDocument } from './lib/policy/policy-document.ts';
import { root } from './lib/root.ts';

// Generates the schema of the managed policy and docs/policy.md from the settings table. Run `npm run make:policy`
// after a
// change of the table; a test fails while the files are out of date.

writeFileSync(path.join(root, 'public', 'managed_schema.json'), managedSchemaText());
const document = path.join(root, 'docs', 'policy.md');
writeFileSync(document, updatePolicyDocument(readFileSync(document, 'utf8')));
