import { phishingFeatureIndex } from './feature-names.ts';
import type { HostText } from './host-text.ts';

/** Suffixes that people know by heart, so that a token that reads like one passes for the end of a name. */
const knownSuffixes: ReadonlySet<string> = new Set(
  'com net org gov edu mil int info biz co io app uk us ca au de fr es it nl pl pt br mx ru cn jp in eu'.split(' '),
);
/** What stands before the first dot of a service's own address. */
const servicePrefixes: ReadonlySet<string> = new Set(['www', 'ww', 'http', 'https', 'm', 'web', 'mail', 'login']);

/**
 * Writes how much the text looks like the address of another service: tokens (between dots and hyphens) that read like a
 * suffix, and whether the first token reads like the start of a URL (`www-`, `https-`).
 */
export function writeServiceImitation({ text, labelStart }: HostText, out: Float32Array): void {
  let inside = 0;
  let from = 0;
  let prefix = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 0 : text.charCodeAt(i);
    if (code !== 45 && code !== 46 && code !== 0) continue;
    // The label alone (in.example) is no imitation; a token of at least two letters beside others is.
    if (i - from >= 2 && i - from <= 5 && (from > 0 || code !== 0)) {
      const token = text.slice(from, i);
      if (knownSuffixes.has(token) && (from > 0 || labelStart === 0)) inside++;
      if (from === 0 && code === 45 && servicePrefixes.has(token)) prefix = 1;
    }
    from = i + 1;
  }
  out[phishingFeatureIndex.hostSuffixInside] = inside;
  out[phishingFeatureIndex.hostServicePrefix] = prefix;
}
