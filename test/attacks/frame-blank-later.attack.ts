import { inFrame } from '../support/attacks/in-frame.ts';

/** As frame-blank-popup, but a second after the empty window has been judged. */
export const attack = inFrame(
  'frame-blank-later',
  'blob:',
  `const popup = open('about:blank'); setTimeout(() => { popup.document.write(html); popup.document.close(); }, 1000);`,
);
