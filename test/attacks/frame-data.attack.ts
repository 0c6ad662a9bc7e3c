import { inFrame } from '../support/attacks/in-frame.ts';

/** A frame fills itself with a data: frame, whose origin is opaque. */
export const attack = inFrame(
  'frame-data',
  'frames',
  `
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%';
  frame.src = 'data:text/html,' + encodeURIComponent(html);
  document.body.append(frame);`,
);
