import { inFrame } from '../support/attacks/in-frame.ts';

/** A frame sends the whole tab to another page of the dangerous host. */
export const attack = inFrame('frame-top-dangerous', 'frames', `top.location = '/login';`);
