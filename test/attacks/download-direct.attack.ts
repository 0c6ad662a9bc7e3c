import { download } from '../support/attacks/download.ts';

/** An address from outside leads to a program on a dangerous host. */
export const attack = download('download-direct', { headers: { 'content-disposition': 'attachment' } });
