import { addHash, createHashIndex, type HashIndex } from './hash-index.ts';
import { minPiecedLength, pieceCount, pieceKey, pieceStart } from './pieces.ts';
import { loosenSkeleton, writeSkeleton } from './skeleton.ts';
import { decodeSymbols, encodeSymbols, maskOf, maxTextLength } from './symbols.ts';
import { hashBetween, hashWithout, writePrefixHashes } from './text-hash.ts';
import { addToTrie, createTrie, type Trie } from './trie.ts';
import type { ProtectedSite } from './types.ts';

/** One spelling of a protected label: unchanged, or without its hyphens. */
export interface Form {
  readonly text: string;
  /** The text as its skeleton. */
  readonly look: string;
  /** Its letters; see `maskOf`. */
  readonly mask: number;
  readonly site: ProtectedSite;
}

/** Protected sites, indexed for searches. Read-only; build a new one to add sites. */
export interface ProtectedSites {
  readonly forms: readonly Form[];
  /** Hashes of every form that is long enough for edits, whole and without each of its symbols. */
  readonly edits: HashIndex;
  /** The same of the skeletons. */
  readonly lookEdits: HashIndex;
  /** Hashes of the pieces of every form that is long enough for two edits. */
  readonly pieces: HashIndex;
  /** Hashes of the loosened skeletons. */
  readonly loose: HashIndex;
  /** The forms. */
  readonly plain: Trie;
  /** The skeletons of the forms. */
  readonly folded: Trie;
  /** Length of the longest form. */
  readonly maxLength: number;
  /** Registrable domains of the sites' owners. */
  readonly own: ReadonlySet<string>;
  /** Registrable domains and private suffixes that legitimately contain the names of others. */
  readonly carriers: ReadonlySet<string>;
}

/** Shorter labels are one edit away from too many legitimate names. */
export const minEditedLength = 5;

/** The same for skeletons, which more names share. */
export const minEditedLookLength = 6;

/**
 * Indexes `sites`. If two have the same label, the first counts. Fills the tables directly, because a navigation waits
 * while the model opens.
 * @param carriers domains that legitimately contain the names of others, such as delivery networks
 */
export function buildProtectedSites(sites: readonly ProtectedSite[], carriers: readonly string[] = []): ProtectedSites {
  const forms = formsOf(sites);
  let letters = 0;
  let longest = 0;
  for (const { text } of forms) {
    letters += text.length;
    longest = Math.max(longest, text.length);
  }
  const edits = createHashIndex(letters + forms.length);
  const lookEdits = createHashIndex(letters + forms.length);
  const pieces = createHashIndex(pieceCount * forms.length);
  const loose = createHashIndex(forms.length);
  const plain = createTrie(letters);
  const folded = createTrie(letters);
  forms.forEach(({ text }, number) => {
    const length = encodeSymbols(text, symbols);
    addToTrie(plain, symbols, length, number);
    const size = writeSkeleton(symbols, length, skeleton, origin);
    addToTrie(folded, skeleton, size, number);
    if (length >= minEditedLength) addEdits(edits, symbols, length, number);
    if (size >= minEditedLookLength) {
      addEdits(lookEdits, skeleton, size, number);
      addHash(loose, hashLoosely(skeleton, size), number);
    }
    if (length >= minPiecedLength) addPieces(pieces, symbols, length, number);
  });
  const own = new Set<string>();
  for (const { domain, others } of sites) {
    own.add(domain);
    for (const other of others) own.add(other);
  }
  return {
    forms,
    edits,
    lookEdits,
    pieces,
    loose,
    plain,
    folded,
    maxLength: longest,
    own,
    carriers: new Set(carriers),
  };
}

/** Returns the labels, unchanged and without hyphens, each once. */
function formsOf(sites: readonly ProtectedSite[]): Form[] {
  const forms = new Map<string, Form>();
  const add = (text: string, site: ProtectedSite): void => {
    if (text !== '' && text.length < maxTextLength && !forms.has(text))
      forms.set(text, { text, look: lookOf(text), mask: maskOf(symbols, encodeSymbols(text, symbols)), site });
  };
  for (const site of sites) {
    const { label } = site;
    add(label, site);
    if (label.includes('-')) add(label.replaceAll('-', ''), site);
  }
  return [...forms.values()];
}

/** Adds the hashes of a text, whole and without each of its symbols. */
function addEdits(edits: HashIndex, text: Uint8Array, length: number, number: number): void {
  writePrefixHashes(text, length, prefixes);
  let last = hashBetween(prefixes, 0, length);
  addHash(edits, last, number);
  for (let i = 0; i < length; i++) {
    const hash = hashWithout(prefixes, 0, length, i);
    // Leaving out either of two equal neighbours gives the same hash.
    if (hash === last) continue;
    addHash(edits, hash, number);
    last = hash;
  }
}

/** Loosens a skeleton and returns the hash of the result. */
export function hashLoosely(look: Uint8Array, length: number): number {
  const size = loosenSkeleton(look, length);
  writePrefixHashes(look, size, prefixes);
  return hashBetween(prefixes, 0, size);
}

/** Adds the hashes of the pieces of a text. */
function addPieces(pieces: HashIndex, text: Uint8Array, length: number, number: number): void {
  writePrefixHashes(text, length, prefixes);
  for (let piece = 0; piece < pieceCount; piece++) {
    addHash(pieces, pieceKey(prefixes, pieceStart(length, piece), length, piece), number);
  }
}

function lookOf(text: string): string {
  const length = encodeSymbols(text, symbols);
  return decodeSymbols(skeleton, writeSkeleton(symbols, length, skeleton, origin));
}

const symbols = new Uint8Array(maxTextLength);
const skeleton = new Uint8Array(maxTextLength + 1);
const origin = new Uint8Array(maxTextLength + 1);
const prefixes = new Int32Array(maxTextLength + 1);
