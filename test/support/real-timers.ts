import { afterEach, vi } from 'vitest';

// Unit test files share one thread, so none may leave fake timers behind.
afterEach(() => void vi.useRealTimers());
