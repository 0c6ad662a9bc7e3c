import { hostAndParents } from '../../core/listing/host-and-parents.ts';
import type { Entity } from './entity.ts';
import { computeIndicatorKey, computePrefix, computeRowKey, type IndicatorKey } from './indicator-key.ts';
import { networksAround, type PrefixLengths } from './networks.ts';

/** An indicator that would cover an entity if it were listed. */
export interface Candidate extends IndicatorKey {
  readonly text: string;
}

/**
 * Lists the indicators that cover an entity, the nearest first. For a domain these are the host and its parents up to
 * the registrable domain. For an address they are the address itself and the networks of these prefix lengths around
 * it.
 */
export function candidatesFor(entity: Entity, lengths: PrefixLengths): Candidate[] {
  if (entity.kind === 'domain') {
    const { host, registrable } = entity;
    const prefix = computePrefix(registrable);
    return hostAndParents(host, registrable).map((text) => ({ text, prefix, rowKey: computeRowKey(text) }));
  }
  const { address } = entity;
  return [address, ...networksAround(address, lengths)].map((text) => ({ text, ...computeIndicatorKey(text, text) }));
}
