import type { Disguise } from './types.ts';

/**
 * Letters in hostnames that look like ASCII characters. The list follows the idea of the confusables of UTS #39 and was
 * compiled by hand, because UTS #39 also pairs characters that do not look Latin to people. Letters that differ only by
 * an accent need no entry, because they decompose. Full-width letters, mathematical letters and capitals need none
 * either, because UTS #46 maps them; only Cherokee and Lisu keep their capitals.
 */
const looksLike = `
a аɑαᎪꓮ b ьƅвβßɓᏏᏴꓐ c сᴄƈᏟꓚ d ԁɗɖđժðᎠᏧꓓ e еєҽҿεɛəᎬꓰ f ƒքғꓝ g ɡցɢǥɠԍᏀꓖ h һհħɦнћᎻᏂꓧ i іıɩιɪɨᎥ
j јϳȷʝɉյᎫꓙ k κкƙĸқҟᏦꓗ l ӏłɭƚɫʟǀןוاᏞꓡꓲ m мɱᴍᎷꓟ n ոпηռɴƞɲŋꓠ o оοօסه٥۵०০੦૦௦๐໐ഠဝøɵσөᴏ〇ଠꓳ
p рρþƿҏƥᴘᏢꓑ q ԛզգɋʠ r гɾɼɽʀᎡᏒꓣ s ѕʂꜱƽᏚꓢ t тτƭŧᴛᎢꓔ u υսʋμʉᴜцꓴ v νѵטᴠᏙꓦ w ѡԝωաɯшщᴡᎳᏔꓪ x хχҳꓫ
y уγүყɏʏƴɣᎩᎽꓬ z ʐᴢƶȥᏃꓜ 3 зʒӡȝ 4 чᏎ 6 б - ‐‑–—־˗一ー ae æ oe œ lo ю bl ы
`;

const tokens = looksLike.trim().split(/\s+/);
const asciiOf = new Map<string, string>();
for (let i = 0; i < tokens.length; i += 2) {
  for (const character of tokens[i + 1] as string) asciiOf.set(character, tokens[i] as string);
}

/**
 * Last code point of the blocks whose letters look like accented Latin ones: to Latin Extended-B and IPA Extensions.
 */
const lastLatin = 0x2af;
const combining = /\p{M}/u;

/** A text as it looks to a reader of ASCII. */
export interface AsciiFold {
  /** Contains `?` for every character that does not look like a-z, 0-9, hyphen or dot. */
  readonly text: string;
  readonly disguise: Disguise;
}

/**
 * Folds a lower-case hostname, or a part of one, to ASCII: drops accents, replaces letters of other scripts by their
 * look.
 */
export function foldToAscii(text: string): AsciiFold {
  let folded = '';
  let latin = 0;
  let foreign = 0;
  let accents = 0;
  for (const character of text.normalize('NFD')) {
    const code = character.codePointAt(0) as number;
    if (code < 128) {
      folded += character;
      if (code >= 97 && code <= 122) latin++;
    } else if (combining.test(character)) accents++;
    else {
      folded += asciiOf.get(character) ?? '?';
      if (code <= lastLatin) accents++;
      else foreign++;
    }
  }
  const disguise = foreign > 0 ? (latin > 0 ? 'mixed-script' : 'whole-script') : accents > 0 ? 'accents' : 'ascii';
  return { text: folded, disguise };
}
