import { parseProtectedSites } from '../../../src/core/heads/lookalike/protected-text.ts';
import type { ProtectedSite } from '../../../src/core/heads/lookalike/types.ts';
import { moneyAndState } from './protected-money-and-state.ts';
import { tradeAndMedia } from './protected-trade-and-media.ts';
import { worldwide } from './protected-worldwide.ts';

/**
 * The sites that are imitated most, put together by hand from what is common knowledge, as text: by tier, and within one the
 * most imitated first.
 */
export const protectedText: readonly string[] = [worldwide, moneyAndState, tradeAndMedia].map(onOneLine);

/** The same, read. */
export const protectedNames: readonly ProtectedSite[] = parseProtectedSites(protectedText);

/** Layout is for the eye; the model file holds single spaces. */
function onOneLine(text: string): string {
  return text.trim().replace(/\+\s+/g, '+').replace(/\s+/g, ' ');
}
