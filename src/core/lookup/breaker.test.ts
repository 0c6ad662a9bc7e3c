import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  type Breaker,
  closedBreaker,
  failuresToOpen,
  maxPauseMs,
  maySend,
  minPauseMs,
  sending,
} from './breaker.ts';

const timeoutMs = 3000;
const start = 1_800_000_000_000;

function failing(times: number, now = start): Breaker {
  let breaker = closedBreaker;
  for (let i = 0; i < times; i++) breaker = afterFailure(breaker, now);
  return breaker;
}

describe('a breaker', () => {
  test('opens after several failures in a row, and not before', () => {
    expect(maySend(failing(failuresToOpen - 1), start)).toBe(true);
    expect(maySend(failing(failuresToOpen), start)).toBe(false);
  });

  test('lets one trial pass when the pause is over, and no second beside it', () => {
    const open = failing(failuresToOpen);
    const later = start + minPauseMs;
    expect(maySend(open, later - 1)).toBe(false);
    expect(maySend(open, later)).toBe(true);
    const trying = sending(open, later, timeoutMs);
    expect(maySend(trying, later)).toBe(false);
    expect(maySend(trying, later + timeoutMs)).toBe(true);
  });

  test('a trial that fails doubles the pause, up to the longest', () => {
    let breaker = failing(failuresToOpen);
    let now = start;
    for (let i = 1; i < 12; i++) {
      now = breaker.until;
      breaker = afterFailure(sending(breaker, now, timeoutMs), now);
      expect(breaker.until - now).toBe(Math.min(maxPauseMs, minPauseMs * 2 ** i));
    }
  });

  test('questions that were under way when it opened do not lengthen the pause', () => {
    const open = failing(failuresToOpen);
    expect(failing(failuresToOpen + 5)).toEqual(open);
  });

  test('a clock that was set back does not keep it open', () => {
    expect(maySend(failing(failuresToOpen, start), start - 3_600_000)).toBe(true);
  });
});

/** What can happen: time passes, a question is sent if that is allowed and ends well or badly. */
const events = fc.array(
  fc.oneof(
    fc.record({ wait: fc.integer({ min: 0, max: 2_000_000 }) }),
    fc.record({ ok: fc.boolean() }),
    fc.constant({ lost: true }),
  ),
  { maxLength: 60 },
);

test('sends at most one question during a pause, and no pause is longer than the maximum', () => {
  fc.assert(
    fc.property(events, (all) => {
      let breaker = closedBreaker;
      let now = start;
      for (const event of all) {
        if ('wait' in event) now += event.wait;
        else if (maySend(breaker, now)) {
          expect(breaker.until).toBeLessThanOrEqual(now);
          breaker = sending(breaker, now, timeoutMs);
          if ('ok' in event) breaker = event.ok ? closedBreaker : afterFailure(breaker, now);
        }
        expect(maySend(breaker, now + maxPauseMs + timeoutMs)).toBe(true);
        expect(JSON.parse(JSON.stringify(breaker))).toEqual(breaker);
      }
    }),
  );
});
