import { isOrphaned, send } from '../send.ts';
import type { Shared } from '../shared.ts';
import { wait } from '../timer.ts';
import { watchFields } from './watch-fields.ts';

/** Wiring only. The background adds this script to a page on which a field for secrets would change what is shown. */
const shared = globalThis as Shared;
const maxPauseMs = 10_000;

async function report(): Promise<void> {
  for (let pause = 50; !isOrphaned(); pause = Math.min(maxPauseMs, 2 * pause)) {
    const reply = await send('page.secrets', null);
    if (reply !== null) {
      if (reply.ok) shared.show?.(reply.value);
      return;
    }
    await wait(pause);
  }
}

if (shared.isWatched !== true) {
  shared.isWatched = true;
  watchFields(document, () => void report());
}
