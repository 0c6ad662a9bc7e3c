import type { StoreConfig } from './config.ts';
import type { ObjectStore } from './object-store.ts';
import { createS3Store } from './s3-store.ts';

/**
 * Opens the store that a configuration names.
 * @throws Error if there are no credentials for it
 */
export async function openStore(config: Exclude<StoreConfig, { type: 'bundled' }>): Promise<ObjectStore> {
  if (config.type === 'folder') return (await import('./folder-store.ts')).createFolderStore(config.path);
  return createS3Store(config);
}
