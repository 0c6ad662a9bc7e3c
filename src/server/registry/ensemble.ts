import type { Model } from '../../core/model/model.ts';
import type { ModelsByHash } from './load-members.ts';
import { shortVersion } from './pointer.ts';
import type { StoredPointer } from './read-pointer.ts';
import type { Ensemble, Member } from './types.ts';

/** Creates the ensemble of a process that has no store or cannot use its content. */
export function createBundledEnsemble(model: Model): Ensemble {
  return freeze({
    members: [{ name: 'bundled', version: model.version, weight: 1, model }],
    aggregation: 'mean',
    version: 'bundled',
  });
}

/** @param models contains every model that the pointer names */
export function createEnsemble({ pointer, sha256 }: StoredPointer, models: ModelsByHash): Ensemble {
  const members = pointer.models.map((member): Member => {
    const model = models.get(member.sha256);
    if (model === undefined) throw new RangeError(`${member.name} was not loaded`);
    return { name: member.name, version: model.version, weight: member.weight, model };
  });
  return freeze({ members, aggregation: pointer.aggregation, version: shortVersion(sha256) });
}

/** A request that holds an ensemble while another replaces it must find it unchanged. */
function freeze({ members, aggregation, version }: Ensemble): Ensemble {
  return Object.freeze({
    members: Object.freeze(members.map((member) => Object.freeze(member))),
    aggregation,
    version,
  });
}
