// Lets Node run this checkout's TypeScript: node --import ./scripts/register.mjs PROGRAM.ts
// As an --import it is handed on to worker threads, which tsx's own entry leaves out on Node 20.
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
