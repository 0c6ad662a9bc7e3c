import { vi } from 'vitest';

/** Lets a test advance the time of the content script, whose timers are timeouts of abort signals. */
export function useFakeTimers(): void {
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds);
    return controller.signal;
  });
}
