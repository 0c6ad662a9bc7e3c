import { download } from '../support/attacks/download.ts';

/** The victim clicks a link that says that it is a download. */
export const attack = download('download-attribute', { html: (url) => `<a href="${url}" download>Download</a>` });
