import { parseProtectedSites } from '../../../src/core/heads/lookalike/protected-text.ts';
import type { ProtectedSite } from '../../../src/core/heads/lookalike/types.ts';
import { crypto } from './brands/crypto.ts';
import { media } from './brands/media.ts';
import { money } from './brands/money.ts';
import { state } from './brands/state.ts';
import { trade } from './brands/trade.ts';
import { moneyAndState } from './protected-money-and-state.ts';
import { tradeAndMedia } from './protected-trade-and-media.ts';
import { worldwide } from './protected-worldwide.ts';

const wider = [money, crypto, state, trade, media].join(' ');

/** One text per tier; within a tier, the most imitated sites come first. */
const protectedText: readonly string[] = [worldwide, moneyAndState, `${tradeAndMedia} ${wider}`].map(onOneLine);

/** The sites that are imitated most, compiled by hand from common knowledge. */
export const protectedNames: readonly ProtectedSite[] = parseProtectedSites(protectedText);

/** Removes the layout of the source text. The model file has single spaces. */
function onOneLine(text: string): string {
  return text.trim().replace(/\+\s+/g, '+').replace(/\s+/g, ' ');
}
