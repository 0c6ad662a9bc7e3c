import { download } from '../support/attacks/download.ts';

/** A harmless page loads a program from a dangerous host into a frame. */
export const attack = download('download-frame', {
  frame: true,
  headers: { 'content-disposition': 'attachment; filename="setup.exe"' },
});
