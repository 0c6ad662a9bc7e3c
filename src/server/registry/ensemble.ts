import type { Model } from '../../core/model/model.ts';
import type { ModelsByHash } from './load-members.ts';
import { shortVersion } from './pointer.ts';
import type { StoredPointer } from './read-pointer.ts';
import type { Ensemble, Member } from './types.ts';

/** The one member of a process that has no store or cannot use what is in it. */
export function createBundledEnsemble(model: Model): Ensemble {
  return frozen({
    members: [{ name: 'bundled', version: model.version, weight: 1, model }],
    aggregation: 'mean',
    version: 'bundled',
  });
}

/** @param models has every model that the pointer names */
export function createEnsemble({ pointer, sha256 }: StoredPointer, models: ModelsByHash): Ensemble {
  const members = pointer.models.map((member): Member => {
    const model = models.get(member.sha256);
    if (model === undefined) throw new RangeError(`${member.name} was not loaded`);
    return { name: member.name, version: model.version, weight: member.weight, model };
  });
  return frozen({ members, aggregation: pointer.aggregation, version: shortVersion(sha256) });
}

/** Whoever holds an ensemble while another takes over must find it as it was. */
function frozen({ members, aggregation, version }: Ensemble): Ensemble {
  return Object.freeze({
    members: Object.freeze(members.map((member) => Object.freeze(member))),
    aggregation,
    version,
  });
}
