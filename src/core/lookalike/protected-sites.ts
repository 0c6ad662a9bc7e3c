import { buildHashIndex, type HashIndex } from './hash-index.ts';
import { writeSkeleton } from './skeleton.ts';
import { encode, maxText } from './symbols.ts';
import { hashBetween, hashWithout, writePrefixHashes } from './text-hash.ts';
import { buildTrie, type Trie } from './trie.ts';
import type { ProtectedSite } from './types.ts';

/** One spelling of a protected label: as it is, or without its hyphens. */
export interface Form {
  readonly text: string;
  readonly site: ProtectedSite;
}

/** Protected sites, laid out for look-ups. Read-only; build a new one when names are added. */
export interface ProtectedSites {
  readonly forms: readonly Form[];
  /** Hashes of every form that is long enough for edits, whole and with each one of its symbols left out. */
  readonly edits: HashIndex;
  /** The forms, letter by letter. */
  readonly plain: Trie;
  /** Their skeletons. */
  readonly folded: Trie;
  /** Length of the longest form. */
  readonly longest: number;
  /** Registrable domains of the sites' owners. */
  readonly own: ReadonlySet<string>;
  /** Registrable domains and private suffixes on which the names of others stand by right. */
  readonly carriers: ReadonlySet<string>;
}

/** Labels of fewer letters are one edit from too many honest names. */
export const shortestEdited = 5;

/**
 * Lays out `sites`; where two have one label, the first counts.
 * @param carriers domains on which the names of others stand by right, such as delivery networks
 */
export function buildProtectedSites(sites: readonly ProtectedSite[], carriers: readonly string[] = []): ProtectedSites {
  const forms = new Map<string, Form>();
  for (const site of sites) {
    for (const text of [site.label, site.label.replaceAll('-', '')]) {
      if (text !== '' && text.length < maxText && !forms.has(text)) forms.set(text, { text, site });
    }
  }
  const list = [...forms.values()];
  return {
    forms: list,
    edits: indexEdits(list),
    plain: buildTrie(list.map(({ text }) => symbolsOf(text))),
    folded: buildTrie(list.map(({ text }) => skeletonOf(text))),
    longest: Math.max(0, ...list.map(({ text }) => text.length)),
    own: new Set(sites.flatMap(({ domain, others }) => [domain, ...others])),
    carriers: new Set(carriers),
  };
}

function indexEdits(forms: readonly Form[]): HashIndex {
  const hashes: number[] = [];
  const values: number[] = [];
  const prefixes = new Int32Array(maxText + 1);
  forms.forEach(({ text }, number) => {
    if (text.length < shortestEdited) return;
    const length = encode(text, symbols);
    writePrefixHashes(symbols, length, prefixes);
    hashes.push(hashBetween(prefixes, 0, length));
    values.push(number);
    for (let i = 0; i < length; i++) {
      const hash = hashWithout(prefixes, 0, length, i);
      // Leaving out either of two equal neighbours gives the same.
      if (hash === hashes[hashes.length - 1]) continue;
      hashes.push(hash);
      values.push(number);
    }
  });
  return buildHashIndex(hashes, values);
}

const symbols = new Uint8Array(maxText);
const folded = new Uint8Array(maxText + 1);
const origin = new Uint8Array(maxText + 1);

function symbolsOf(text: string): Uint8Array {
  return symbols.slice(0, encode(text, symbols));
}

function skeletonOf(text: string): Uint8Array {
  return folded.slice(0, writeSkeleton(symbols, encode(text, symbols), folded, origin));
}
