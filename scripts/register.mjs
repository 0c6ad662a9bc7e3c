// Lets Node run the TypeScript of this checkout: node --import ./scripts/register.mjs PROGRAM.ts
// Worker threads inherit an --import; on Node 20, tsx's own entry does not reach them.
import { isMainThread } from 'node:worker_threads';
import { ensureSetup } from './setup.mjs';

if (isMainThread) {
  try {
    ensureSetup();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
const { register } = await import('tsx/esm/api');
register();
