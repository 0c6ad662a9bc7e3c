import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missingOptionals } from './lib/lock-file.ts';
import { root } from './lib/root.ts';

// Run after a change of dependencies: node --import ./scripts/register.mjs scripts/complete-lock.ts
// npm leaves packages for other platforms out of the lock file where the registry does not show them or node_modules is
// already there, and `npm ci` then refuses the lock file everywhere (https://github.com/npm/cli/issues/4828).

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptionals(lock.packages);
const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(packages);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} packages for other platforms added to the lock file.`);
