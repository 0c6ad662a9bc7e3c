import { inFrame } from '../support/attacks/in-frame.ts';

/** A frame opens a document without a host in its address. */
export const attack = inFrame('frame-blob-popup', 'blob:', `open(blob);`);
