import { inFrame } from '../support/attacks/in-frame.ts';

/** A frame replaces the whole tab by a document without a host in its address. */
export const attack = inFrame('frame-blob-top', 'blob:', `top.location = blob;`);
