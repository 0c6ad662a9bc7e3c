import { writeFileSync } from 'node:fs';
import { managedSchemaText } from './lib/policy/managed-schema.ts';

/** Writes the schema of the managed policy from its one source. Run with `npx tsx scripts/make-policy-files.ts`. */
writeFileSync(new URL('../public/managed_schema.json', import.meta.url), managedSchemaText());
