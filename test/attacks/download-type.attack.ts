import { download } from '../support/attacks/download.ts';

/** The answer does not say that it is an attachment, but has a type that browsers save. */
export const attack = download('download-type', { redirect: true });
