import type { FeatureReader, FeatureVector } from '../../core/heads/feature-vector.ts';
import type { DomainName, IpAddress } from '../../core/hostname/types.ts';
import { type EvidenceKind, evidenceKinds, type ListedEvidence } from '../../core/listing/evidence.ts';
import type { Ensemble, Member } from '../registry/types.ts';

/** Values that no model reads: what intelligence says, and what an address is. */
export const listedNames = ['listedFeeds', 'listedDay', 'listedKind', 'listedHost'] as const;
export const addressNames = ['addressVersion', 'addressPrivate'] as const;

/**
 * The values that an ensemble reads of a name: those of the first member by their names, and under `member/name` where another
 * member computes it differently, because each has language models of its own.
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

/** The vector that one member of the ensemble reads. */
export function memberVector(vector: FeatureVector, { name, model }: Member): FeatureVector {
  return Object.fromEntries(
    model.featureNames.flatMap((feature) => {
      const own = `${name}/${feature}`;
      const value = vector[Object.hasOwn(vector, own) ? own : feature];
      return value === undefined ? [] : [[feature, value]];
    }),
  );
}

/** Names of all values that a vector for this ensemble may have. */
export function vectorNames({ members }: Ensemble): ReadonlySet<string> {
  const [, ...others] = members;
  return new Set([
    ...members.flatMap(({ model }) => model.featureNames),
    ...others.flatMap(({ name, model }) => model.featureNames.map((feature) => `${name}/${feature}`)),
    ...listedNames,
  ]);
}

/** The values of an address. */
export function addressVector({ kind, isPrivate }: IpAddress): FeatureVector {
  return { addressVersion: kind === 'ipv4' ? 4 : 6, addressPrivate: isPrivate ? 1 : 0 };
}

/** A listing as values; all null where nobody was asked, and no feeds where nothing is listed. */
export function listedVector(listing: ListedEvidence | null | undefined): FeatureVector {
  const { feeds = listing === null ? 0 : null, day = null, kind = null, host = null } = listing ?? {};
  return { listedFeeds: feeds, listedDay: day, listedKind: kind, listedHost: host };
}

/** Beyond any number of feeds and any day that there will be. */
const mostFeeds = 10_000;
const lastDay = 100_000;

/** Reads what `listedVector` wrote; undefined where nobody was asked. What does not fit is left with `from`. */
export function parseListed(vector: FeatureVector, from: FeatureReader): ListedEvidence | null | undefined {
  if ((vector.listedFeeds ?? null) === null) return undefined;
  const feeds = from.number('listedFeeds', { minimum: 0, maximum: mostFeeds, integer: true });
  if (feeds === 0) return null;
  const isDated = (vector.listedDay ?? null) !== null;
  return {
    feeds,
    day: isDated ? from.number('listedDay', { minimum: 0, maximum: lastDay, integer: true }) : null,
    kind: from.oneOf<EvidenceKind>('listedKind', evidenceKinds),
    host: from.text('listedHost'),
  };
}
