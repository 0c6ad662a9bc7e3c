import { namesFrom } from '../../core/listing/names-from.ts';
import type { Entity } from './entity.ts';
import { type IndicatorKey, indicatorKeyOf, keyOf, prefixOfSite } from './indicator-key.ts';
import { type NetworkLengths, networksOf } from './networks.ts';

/** An indicator that would say something of an entity. */
export interface Candidate extends IndicatorKey {
  readonly text: string;
}

/**
 * Everything that may be listed and concerns an entity, nearest first: of a domain the host and its parents down to the registrable
 * domain, never above; of an address itself and the networks of these lengths that hold it.
 */
export function candidatesOf(entity: Entity, lengths: NetworkLengths): Candidate[] {
  if (entity.kind === 'domain') {
    const { host, registrable } = entity;
    const prefix = prefixOfSite(registrable);
    return namesFrom(host, registrable).map((text) => ({ text, prefix, key: keyOf(text) }));
  }
  const { address } = entity;
  return [address, ...networksOf(address, lengths)].map((text) => ({ text, ...indicatorKeyOf(text, text) }));
}
