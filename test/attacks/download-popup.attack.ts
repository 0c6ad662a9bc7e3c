import { download } from '../support/attacks/download.ts';

/** The victim clicks a link that opens a program on a dangerous host in a new tab. */
export const attack = download('download-popup', {
  html: (url) => `<a href="${url}" target="_blank">Download</a>`,
  headers: { 'content-disposition': 'attachment' },
});
