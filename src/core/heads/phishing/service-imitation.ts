import { phishingFeatureIndex } from './feature-names.ts';
import type { HostText } from './host-text.ts';

/** Well-known suffixes: a token that equals one looks like the end of an address. */
const knownSuffixes: ReadonlySet<string> = new Set(
  'com net org gov edu mil int info biz co io app uk us ca au de fr es it nl pl pt br mx ru cn jp in eu'.split(' '),
);
/** Common first labels of the addresses of services. */
const servicePrefixes: ReadonlySet<string> = new Set(['www', 'ww', 'http', 'https', 'm', 'web', 'mail', 'login']);

/**
 * Writes how much the text looks like the address of another service: the number of tokens (between dots and hyphens)
 * that equal a suffix, and whether the first token looks like the start of a URL (`www-`, `https-`).
 */
export function writeServiceImitation({ text, labelStart }: HostText, out: Float32Array): void {
  let suffixes = 0;
  let start = 0;
  let prefix = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 0 : text.charCodeAt(i);
    if (code !== 45 && code !== 46 && code !== 0) continue;
    // A label that is only a suffix (in.example) is not an imitation; a suffix of two letters or more beside others is.
    if (i - start >= 2 && i - start <= 5 && (start > 0 || code !== 0)) {
      const token = text.slice(start, i);
      if (knownSuffixes.has(token) && (start > 0 || labelStart === 0)) suffixes++;
      if (start === 0 && code === 45 && servicePrefixes.has(token)) prefix = 1;
    }
    start = i + 1;
  }
  out[phishingFeatureIndex.hostSuffixInside] = suffixes;
  out[phishingFeatureIndex.hostServicePrefix] = prefix;
}
