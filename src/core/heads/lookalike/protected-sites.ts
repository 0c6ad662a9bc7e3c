import { addHash, createHashIndex, type HashIndex } from './hash-index.ts';
import { writeSkeleton } from './skeleton.ts';
import { encodeSymbols, maxTextLength } from './symbols.ts';
import { hashBetween, hashWithout, writePrefixHashes } from './text-hash.ts';
import { addToTrie, createTrie, type Trie } from './trie.ts';
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
  readonly maxLength: number;
  /** Registrable domains of the sites' owners. */
  readonly own: ReadonlySet<string>;
  /** Registrable domains and private suffixes on which the names of others stand by right. */
  readonly carriers: ReadonlySet<string>;
}

/** Labels of fewer letters are one edit from too many honest names. */
export const minEditedLength = 5;

/**
 * Lays out `sites`; where two have one label, the first counts. Goes straight into the tables, without arrays between, because
 * models are opened where somebody waits.
 * @param carriers domains on which the names of others stand by right, such as delivery networks
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
  const plain = createTrie(letters);
  const folded = createTrie(letters);
  forms.forEach(({ text }, number) => {
    const length = encodeSymbols(text, symbols);
    addToTrie(plain, symbols, length, number);
    addToTrie(folded, skeleton, writeSkeleton(symbols, length, skeleton, origin), number);
    if (length >= minEditedLength) addEdits(edits, symbols, length, number);
  });
  const own = new Set<string>();
  for (const { domain, others } of sites) {
    own.add(domain);
    for (const other of others) own.add(other);
  }
  return { forms, edits, plain, folded, maxLength: longest, own, carriers: new Set(carriers) };
}

/** Labels as they are and without their hyphens, each once. */
function formsOf(sites: readonly ProtectedSite[]): Form[] {
  const forms = new Map<string, Form>();
  const add = (text: string, site: ProtectedSite): void => {
    if (text !== '' && text.length < maxTextLength && !forms.has(text)) forms.set(text, { text, site });
  };
  for (const site of sites) {
    const { label } = site;
    add(label, site);
    if (label.includes('-')) add(label.replaceAll('-', ''), site);
  }
  return [...forms.values()];
}

/** Adds the hashes of a text, whole and with each one of its symbols left out. */
function addEdits(edits: HashIndex, text: Uint8Array, length: number, number: number): void {
  writePrefixHashes(text, length, prefixes);
  let last = hashBetween(prefixes, 0, length);
  addHash(edits, last, number);
  for (let i = 0; i < length; i++) {
    const hash = hashWithout(prefixes, 0, length, i);
    // Leaving out either of two equal neighbours gives the same.
    if (hash === last) continue;
    addHash(edits, hash, number);
    last = hash;
  }
}

const symbols = new Uint8Array(maxTextLength);
const skeleton = new Uint8Array(maxTextLength + 1);
const origin = new Uint8Array(maxTextLength + 1);
const prefixes = new Int32Array(maxTextLength + 1);
