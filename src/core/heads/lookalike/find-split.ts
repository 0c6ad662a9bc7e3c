import { type Candidate, noSurroundings } from './candidate.ts';
import type { Form, ProtectedSites } from './protected-sites.ts';
import { dot, encodeSymbols, maxTextLength } from './symbols.ts';
import { step, trieRoot } from './trie.ts';

const symbols = new Uint8Array(maxTextLength);
/** Shorter labels are also the abbreviations of a host and a domain. */
const minSplitLength = 6;

/** Returns a candidate if subdomain and label without the dots between them are a protected label: `face.book`. */
export function findSplit(subdomain: string, label: string, sites: ProtectedSites): Candidate | null {
  let node = trieRoot;
  let joined = 0;
  for (const part of [subdomain, label]) {
    const length = encodeSymbols(part, symbols);
    for (let i = 0; i < length; i++) {
      if (symbols[i] === dot) continue;
      node = step(sites.plain, node, symbols[i] as number);
      if (node === 0) return null;
      joined++;
    }
  }
  const number = sites.plain.ends[node] as number;
  if (number === 0 || joined < minSplitLength) return null;
  const form = sites.forms[number - 1] as Form;
  const imitation = `${subdomain}.${label}`;
  return { form, technique: 'split', distance: 0.3, imitation, surroundings: noSurroundings, disguise: null };
}
