/** A person cannot read the banner if the page hides it for longer than this, in ms. */
export const maxHiddenMs = 1200;
/** A longer pause between two looks is the computer's sleep or a busy page, not the page hiding something. */
const maxStepMs = 500;
/** Being visible makes up for being hidden at this rate, so that brief effects never add up. */
const recovery = 0.15;

/** Adds up for how long a page has hidden the banner. */
export interface HiddenTime {
  /**
   * Call at every look at the banner. Returns the hidden time in ms, less a part of the visible time.
   *
   * @param isHidden null while no one could see the page anyway
   * @param now a clock in ms
   */
  look(isHidden: boolean | null, now: number): number;
}

export function createHiddenTime(): HiddenTime {
  let hidden = 0;
  let last: number | null = null;
  return {
    look(isHidden, now) {
      const step = last === null ? 0 : Math.min(maxStepMs, Math.max(0, now - last));
      last = isHidden === null ? null : now;
      if (isHidden === true) hidden += step;
      else if (isHidden === false) hidden = Math.max(0, hidden - step * recovery);
      return hidden;
    },
  };
}
