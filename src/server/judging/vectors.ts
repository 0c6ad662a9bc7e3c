import type { FeatureReader, FeatureVector } from '../../core/heads/feature-vector.ts';
import type { DomainName, IpAddress } from '../../core/hostname/types.ts';
import { type EvidenceKind, evidenceKinds, type ListedEvidence } from '../../core/listing/evidence.ts';
import type { Ensemble, Member } from '../registry/types.ts';

/** Names of the values that no model reads: the listing and the properties of an address. */
export const listedValueNames = ['listedFeeds', 'listedDay', 'listedKind', 'listedHost'] as const;
export const addressValueNames = ['addressVersion', 'addressPrivate'] as const;

/**
 * Returns the features of a name for an ensemble. The features of the first member keep their names. If another member
 * computes a different value, because it has its own language models, that value is added as `member/feature`.
 */
export function nameVector({ members }: Ensemble, name: DomainName): FeatureVector {
  const [first, ...others] = members as readonly [Member, ...Member[]];
  const shared = first.model.features(name);
  const own = others.flatMap((member) =>
    Object.entries(member.model.features(name))
      .filter(([feature, value]) => shared[feature] !== value)
      .map(([feature, value]) => [`${member.name}/${feature}`, value] as const),
  );
  return { ...shared, ...Object.fromEntries(own) };
}

/** Returns the part of a vector that one member of the ensemble reads. */
export function memberVector(vector: FeatureVector, { name, model }: Member): FeatureVector {
  return Object.fromEntries(
    model.featureNames.flatMap((feature) => {
      const own = `${name}/${feature}`;
      const value = vector[Object.hasOwn(vector, own) ? own : feature];
      return value === undefined ? [] : [[feature, value]];
    }),
  );
}

/** Returns the names of all values that a vector for this ensemble may have. */
export function vectorNames({ members }: Ensemble): ReadonlySet<string> {
  const [, ...others] = members;
  return new Set([
    ...members.flatMap(({ model }) => model.featureNames),
    ...others.flatMap(({ name, model }) => model.featureNames.map((feature) => `${name}/${feature}`)),
    ...listedValueNames,
  ]);
}

/** Returns the values of an IP address. */
export function addressVector({ kind, isPrivate }: IpAddress): FeatureVector {
  return { addressVersion: kind === 'ipv4' ? 4 : 6, addressPrivate: isPrivate ? 1 : 0 };
}

/** Returns a listing as values: all null if no source was queried, 0 feeds if no source lists the host. */
export function listedVector(listing: ListedEvidence | null | undefined): FeatureVector {
  const { feeds = listing === null ? 0 : null, day = null, kind = null, host = null } = listing ?? {};
  return { listedFeeds: feeds, listedDay: day, listedKind: kind, listedHost: host };
}

/** Upper limits that no real listing reaches; day 100,000 is in the year 2243. */
const maxFeeds = 10_000;
const maxDay = 100_000;

/**
 * Parses the values of `listedVector`. Returns undefined if no source was queried; `reader` collects invalid values.
 */
export function parseListed(vector: FeatureVector, reader: FeatureReader): ListedEvidence | null | undefined {
  if ((vector.listedFeeds ?? null) === null) return undefined;
  const feeds = reader.number('listedFeeds', { minimum: 0, maximum: maxFeeds, integer: true });
  if (feeds === 0) return null;
  const isDated = (vector.listedDay ?? null) !== null;
  return {
    feeds,
    day: isDated ? reader.number('listedDay', { minimum: 0, maximum: maxDay, integer: true }) : null,
    kind: reader.oneOf<EvidenceKind>('listedKind', evidenceKinds),
    host: reader.text('listedHost'),
  };
}
