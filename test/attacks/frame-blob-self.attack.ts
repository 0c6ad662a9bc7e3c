import { inFrame } from '../support/attacks/in-frame.ts';

/** A frame replaces itself by a document without a host in its address. */
export const attack = inFrame('frame-blob-self', 'frames', `location.replace(blob);`);
