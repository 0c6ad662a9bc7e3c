/**
 * Letters in hostnames that look like ASCII characters: pairs of the ASCII characters and of what looks like them. The
 * list joins the confusables of UTS #39 (Unicode 15) that a hostname can hold with letters that look Latin to people
 * although UTS #39 keeps them apart. Letters that differ only by an accent need no entry, because they decompose.
 * Full-width letters, mathematical letters and capitals need none either, because UTS #46 maps them; only Cherokee and
 * Lisu keep their capitals.
 */
export const confusablesTable = `
- ‐‑–—־˗一ー 2 ƻᒿꛯ 3 зʒӡȝ𑣊𖼻 4 чᏎ 6 бᏮ𑣕 7 𑣆 8 ȣ৪੪𐌚 9 ৭੧୨൭𑣌𑣖 a аɑαᎪꓮᗅ𐊠𖽀 ae æӕ b ьƅвβßɓᏏᏴꓐʙᑲᖯᗷ𐊂𐊡𐌁 bl ы
c сᴄƈᏟꓚⲥꮯ𐊢𐌂𐐽𐔜𑣩𑣲 d ԁɗɖđժðᎠᏧꓓᑯᗞᗪꓒ e еєҽҿεɛəᎬꓰɇⴹꬲ𐊆 f ƒքғꓝᖴẝꞙꬵ𐊇𐊥𐔥𑣂 g ɡցɢǥɠԍᏀꓖƍᏳᶃ h һհħɦнћᎻᏂꓧᕼⱨ𐋏
i іıɩιɪɨᎥꙇꭵ𑣃 j јϳȷʝɉյᎫꓙᒍ k κкƙĸқҟᏦꓗᛕᴋⱪ𐔘 l ӏłɭƚɫʟǀןוاᏞꓡꓲ۱ᒪᛁⵏ𐊊𐌉𐌠𐔦𖼖𖼨 lo ю m мɱᴍᎷꓟᗰᛖ𐊰𐌑 n ոпηռɴƞɲŋꓠꞑ𐔓
o оοօסه٥۵०০੦૦௦๐໐ഠဝøɵσөᴏ〇ଠꓳ୦౦೦൦၀ჿዐᴑⲟⵔꬽ𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣗𑣠 oe œ oo ꚙꝏ p рρþƿҏƥᴘᏢꓑᑭⲣ𐊕 q ԛզգɋʠⵕ r гɾɼɽʀᎡᏒꓣɍᖇᴦⲅꭇꭈꮁ𖼵
rn 𑜀𑣣 s ѕʂꜱƽᏚꓢᏕꮪ𐊖𐑈𑣁𖼺 t тτƭŧᴛᎢꓔƫ𐊗𐊱𐌕𖼊 u υսʋμʉᴜцꓴሀᑌꞟꭎꭒ𐓶𑣘𖽂 v νѵטᴠᏙꓦ۷ᐯⱱⱴⴸꛟꮩ𐔝𑜆𑣀𖼈 w ѡԝωաɯшщᴡᎳᏔꓪⱳꮃ𑜊𑜎𑜏𑣦𑣯
x хχҳꓫᕁᕽᚷⵝ𐊐𐊴𐌗𐌢𐔧𑣬 y уγүყɏʏƴɣᎩᎽꓬᶌỿꭚ𐊲𑣜𖽃 z ʐᴢƶȥᏃꓜⱬꮓ𐋵𑣄𑣥
`;
