import path from 'node:path';
import { buildExtension, extensionFolder } from './lib/build-extension.ts';

// `npm run build`.

try {
  await buildExtension();
  console.log(`The extension is in ${path.relative(process.cwd(), extensionFolder)}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
