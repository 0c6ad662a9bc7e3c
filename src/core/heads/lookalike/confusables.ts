import type { Disguise } from './types.ts';

/**
 * Lower-case letters that hostnames can hold and that look like ASCII ones: put together by hand after the idea of the
 * confusables of UTS #39, which also pairs what nobody takes for Latin. Letters that differ by an accent alone need no entry
 * (they decompose), nor do full-width and mathematical letters and capitals, which UTS #46 has mapped away already;
 * Cherokee and Lisu have kept their capitals.
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

/** The last letter of the Latin blocks that fonts draw like plain ones: Latin Extended-B and the IPA letters. */
const lastLatin = 0x2af;
const combining = /\p{M}/u;

/** A text as it looks to a person who reads ASCII. */
export interface AsciiFold {
  /** `?` stands for every character that looks like none of a-z, 0-9, hyphen and dot. */
  readonly text: string;
  readonly disguise: Disguise;
}

/** Reads Unicode `text` (a hostname or a part of it, lower case) as ASCII: accents dropped, letters of other scripts by their look. */
export function foldToAscii(text: string): AsciiFold {
  let seen = '';
  let latin = 0;
  let foreign = 0;
  let accents = 0;
  for (const character of text.normalize('NFD')) {
    const code = character.codePointAt(0) as number;
    if (code < 128) {
      seen += character;
      if (code >= 97 && code <= 122) latin++;
    } else if (combining.test(character)) accents++;
    else {
      seen += asciiOf.get(character) ?? '?';
      if (code <= lastLatin) accents++;
      else foreign++;
    }
  }
  const disguise = foreign > 0 ? (latin > 0 ? 'mixed-script' : 'whole-script') : accents > 0 ? 'accents' : 'ascii';
  return { text: seen, disguise };
}
