import { namesFrom } from '../../core/listing/names-from.ts';
import type { Entity } from './entity.ts';
import { computeIndicatorKey, computePrefix, computeRowKey, type IndicatorKey } from './indicator-key.ts';
import { networksAround, type PrefixLengths } from './networks.ts';

/** An indicator that would say something of an entity. */
export interface Candidate extends IndicatorKey {
  readonly text: string;
}

/**
 * Everything that may be listed and concerns an entity, nearest first: of a domain the host and its parents down to the registrable
 * domain, never above; of an address itself and the networks of these lengths that hold it.
 */
export function candidatesFor(entity: Entity, lengths: PrefixLengths): Candidate[] {
  if (entity.kind === 'domain') {
    const { host, registrable } = entity;
    const prefix = computePrefix(registrable);
    return namesFrom(host, registrable).map((text) => ({ text, prefix, rowKey: computeRowKey(text) }));
  }
  const { address } = entity;
  return [address, ...networksAround(address, lengths)].map((text) => ({ text, ...computeIndicatorKey(text, text) }));
}
