import { download } from '../support/attacks/download.ts';

/** The victim clicks a link to a program on a dangerous host. */
export const attack = download('download-link', {
  html: (url) => `<a href="${url}">Download</a>`,
  headers: { 'content-disposition': 'attachment; filename="setup.exe"' },
});
