import { inFrame } from '../support/attacks/in-frame.ts';

/** A frame opens an empty window and writes the hostile page into it. */
export const attack = inFrame(
  'frame-blank-popup',
  'blob:',
  `const popup = open('about:blank'); popup.document.write(html); popup.document.close();`,
);
