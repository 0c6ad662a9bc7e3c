import { parseProtectedSites } from '../../../src/core/heads/lookalike/protected-text.ts';
import type { ProtectedSite } from '../../../src/core/heads/lookalike/types.ts';
import { moneyAndState } from './protected-money-and-state.ts';
import { tradeAndMedia } from './protected-trade-and-media.ts';
import { worldwide } from './protected-worldwide.ts';

/**
 * The sites that are imitated most, compiled by hand from common knowledge. One text per tier; within a tier, the most
 * imitated sites come first.
 */
export const protectedText: readonly string[] = [worldwide, moneyAndState, tradeAndMedia].map(onOneLine);

/** The parsed form of `protectedText`. */
export const protectedNames: readonly ProtectedSite[] = parseProtectedSites(protectedText);

/** Removes the layout of the source text. The model file has single spaces. */
function onOneLine(text: string): string {
  return text.trim().replace(/\+\s+/g, '+').replace(/\s+/g, ' ');
}
