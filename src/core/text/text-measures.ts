const counts = new Uint16Array(128);

/** Returns the Shannon entropy of the characters of an ASCII text, in bits: -sum p log2 p; 0 for the empty text. */
export function shannonEntropy(text: string): number {
  counts.fill(0);
  for (let i = 0; i < text.length; i++) (counts[text.charCodeAt(i) & 127] as number)++;
  let entropy = 0;
  for (const count of counts) {
    if (count === 0) continue;
    const share = count / text.length;
    entropy -= share * Math.log2(share);
  }
  return entropy;
}

/** Returns the share of a, e, i, o and u in `text`, 0..1; 0 for the empty text. */
export function vowelShare(text: string): number {
  let vowels = 0;
  for (let i = 0; i < text.length; i++) if (isVowel(text.charCodeAt(i))) vowels++;
  return text.length === 0 ? 0 : vowels / text.length;
}

/** True for the code units of a, e, i, o and u. */
export function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117;
}
