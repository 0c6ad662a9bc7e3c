import { download } from '../support/attacks/download.ts';

/** A harmless address answers with a redirect to a program on a dangerous host. */
export const attack = download('download-redirect', {
  redirect: true,
  headers: { 'content-disposition': 'attachment' },
});
