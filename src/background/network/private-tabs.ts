import type { StorageArea } from '../../platform/storage-area.ts';
import type { RuleBook } from './rule-book.ts';

const startedKey = 'networkStarted';

export interface PrivateTabsDeps {
  readonly book: Pick<RuleBook, 'setTabs' | 'clear'>;
  /** The session of the private windows. */
  readonly session: StorageArea;
  findTabIds(): Promise<readonly number[]>;
}

/**
 * Limits the rules of the private scope to the tabs that are open. Rules outlive the last private window, so that a new
 * session starts by removing those of the one before.
 */
export async function followPrivateTabs({ book, session, findTabIds }: PrivateTabsDeps): Promise<void> {
  const tabIds = await findTabIds();
  if (tabIds.length === 0 || (await session.get(startedKey)) !== true) await book.clear();
  await book.setTabs(tabIds);
  if (tabIds.length > 0) await session.set(startedKey, true);
}
