/** A page that replaces itself this often within the time has not let anyone read its banner. */
const maxLoads = 6;
const windowMs = 6000;

/** Counts how often the pages of a host replace each other in a tab. Returns true once that is too often to read. */
export type ReloadWatch = (tabId: number, host: string) => boolean;

/** @param clock milliseconds since the epoch */
export function createReloadWatch(clock: () => number): ReloadWatch {
  const loads = new Map<number, { readonly host: string; readonly times: readonly number[] }>();
  return (tabId, host) => {
    const known = loads.get(tabId);
    const recent = known?.host === host ? known.times.filter((time) => clock() - time < windowMs) : [];
    loads.set(tabId, { host, times: [...recent, clock()] });
    return recent.length >= maxLoads;
  };
}
