import type { LocalSignals } from '../signals/local-signals.ts';
import type { Handlers } from './router.ts';

/** Answers the options page about the visits that are kept on this machine. */
export function createVisitHandlers(signals: Pick<LocalSignals, 'clearVisits'>): Handlers<'visits.clear'> {
  return {
    'visits.clear': async () => {
      await signals.clearVisits();
      return null;
    },
  };
}
